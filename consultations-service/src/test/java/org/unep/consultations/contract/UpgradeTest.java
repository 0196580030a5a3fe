package org.unep.consultations.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.unep.embedded.Embedded;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Postgres;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What was recorded before is there after an upgrade, and what it changes is told. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class UpgradeTest {

    private static final String RECORDED = """
            insert into process (code, version, title, clusters, crosscutting_issues, created_at, updated_at)
            values ('p', 1, '{"en": "a"}', '[]', '[]', now(), now());
            insert into consultation (id, version, process, kind, title, agenda, priorities, created_at, updated_at)
            values ('019b0000-0000-7000-8000-000000000001', 3, 'p', 'GLOBAL', '{"en": "a"}', '[]', '[{"en": "Sand"}]', now(), now()),
                   ('019b0000-0000-7000-8000-000000000002', 1, 'p', 'GLOBAL', '{"en": "b"}', '[]', '[]', now(), now());
            insert into session (id, version, process, consultation, kind, title, cluster, number, facilitators, created_at, updated_at)
            select cast('019b0000-0000-7000-8000-00000000001' || n as uuid), 1, 'p', '019b0000-0000-7000-8000-000000000001',
                   'BREAKOUT', '{"en": "a"}', 'tools', 1, '[{"name": "A"}]', now(), now() from generate_series(1, 3) n""";

    @Test
    void concernsBecomeAnOutcomeAndOfBreakoutGroupsWithOneNumberTheFirstKeepsIt() throws SQLException {
        Embedded.postgres().createDatabase("upgraded");
        upgrade("4");
        try (var database = DriverManager.getConnection(Embedded.postgres().url("upgraded"), Postgres.USER, "none")) {
            database.createStatement().execute(RECORDED);
            upgrade("5");
            assertEquals(List.of("4 [{\"en\": \"Sand\"}]", "1 null"), column(database,
                    "select version || ' ' || coalesce(outcome ->> 'priorityConcerns', 'null') from consultation order by id"));
            assertEquals(List.of("1 1", "2 null", "2 null"), column(database,
                    "select version || ' ' || coalesce(cast(number as text), 'null') from session order by id"));
            assertTold(database, "consultation-revised", 1);
            assertTold(database, "session-rescheduled", 2);
        }
    }

    private static void upgrade(String version) {
        Flyway.configure().dataSource(Embedded.postgres().url("upgraded"), Postgres.USER, "none").target(version).load()
                .migrate();
    }

    private static void assertTold(Connection database, String name, int times) throws SQLException {
        List<String> told = column(database,
                "select payload from outbox where type = 'org.unep.consultations." + name + ".v1' order by id");
        assertEquals(times, told.size());
        told.forEach(payload -> EventContract.own().assertFollowed(name, payload));
    }

    private static List<String> column(Connection database, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        for (var row = database.createStatement().executeQuery(sql); row.next();) {
            values.add(row.getString(1));
        }
        return values;
    }
}
