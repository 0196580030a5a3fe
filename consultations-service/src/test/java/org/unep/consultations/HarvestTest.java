package org.unep.consultations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.consultations.Api.announced;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.move;
import static org.unep.consultations.Api.observer;
import static org.unep.consultations.Api.patch;
import static org.unep.consultations.Api.plenary;
import static org.unep.consultations.Api.post;
import static org.unep.consultations.Api.process;
import static org.unep.consultations.Api.scheduled;
import static org.unep.consultations.Api.submitted;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What somebody gets who keeps a copy of everything that this service lists. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class HarvestTest {

    private static final Duration OVERLAP = Duration.ofMinutes(5);
    /** What something was does not change, and the thing itself comes again. */
    private static final Set<String> NOT_HARVESTED = Set.of("/v1/statements/{id}/versions",
            "/v1/report-backs/{id}/versions");

    @Inject
    DataSource pool;
    @Inject
    Flyway flyway;

    @Test
    void everyListCanBeAskedWhatHasChanged() {
        Map<String, Map<String, Map<String, Object>>> paths = as("secretariat").accept("application/json").get("/q/openapi")
                .then().statusCode(200).extract().path("paths");
        Set<String> lists = new TreeSet<>();
        Set<String> harvested = new TreeSet<>();
        paths.forEach((path, operations) -> {
            List<String> parameters = parameters(operations.get("get"));
            if (parameters.contains("cursor") && !NOT_HARVESTED.contains(path)) {
                lists.add(path);
                if (parameters.contains("updatedSince")) {
                    harvested.add(path);
                }
            }
        });
        assertTrue(lists.containsAll(Set.of("/v1/processes", "/v1/participants", "/v1/groups", "/v1/consultations",
                "/v1/consultations/{id}/sessions", "/v1/consultations/{id}/registrations", "/v1/report-backs",
                "/v1/floor-requests",
                "/v1/statements")), () -> lists.toString());
        assertEquals(lists, harvested);
    }

    @Test
    void processThatIsRevisedComesAgain() {
        String process = process();
        changes("/v1/processes", process, () -> patch("/v1/processes/" + process, 1, title("Another")));
    }

    @Test
    void consultationThatIsRevisedComesAgainAndOneThatIsCancelledAsATombstone() {
        String process = process();
        String id = announced(process);
        String list = "/v1/consultations?process=" + process;
        changes(list, id, () -> patch("/v1/consultations/" + id, 1, title("Another")));
        ends(list, id, () -> post("/v1/consultations/" + id + "/cancel", Map.of("reason", "The host withdrew.")));
    }

    @Test
    void sessionThatIsRevisedComesAgainAndOneThatIsCancelledAsATombstone() {
        String consultation = announced(process());
        String id = scheduled(consultation, "PLENARY");
        String list = "/v1/consultations/" + consultation + "/sessions";
        changes(list, id, () -> patch("/v1/sessions/" + id, 1, title("Another")));
        ends(list, id, () -> post("/v1/sessions/" + id + "/cancel", Map.of("reason", "There was no time.")));
    }

    @Test
    void registrationThatIsChangedComesAgainAndOneThatIsCancelledAsATombstone() {
        String consultation = announced(process());
        String list = "/v1/consultations/" + consultation + "/registrations";
        String id = post(list, Map.of("participant", "KEN", "mode", "ONLINE")).statusCode(201).extract().path("id");
        changes(list, id, () -> patch(list + "/" + id, 1, Map.of("mode", "IN_PERSON")));
        ends(list, id, () -> as("secretariat").header("If-Match", "*").delete(list + "/" + id).then());
    }

    @Test
    void participantThatIsRevisedComesAgain() {
        String code = observer();
        changes("/v1/participants", code, () -> patch("/v1/participants/" + code, 1, Map.of("name", Map.of("en", "Other"))));
    }

    @Test
    void groupThatIsRevisedComesAgainAndItsNewMembersToo() {
        String code = "g-" + UUID.randomUUID();
        post("/v1/groups", Map.of("code", code, "kind", "NEGOTIATING", "name", Map.of("en", "Friends"))).statusCode(201);
        changes("/v1/groups", code, () -> patch("/v1/groups/" + code, 1, Map.of("name", Map.of("en", "Others"))));
        String member = observer();
        changes("/v1/participants", member, () -> as("secretariat").contentType("application/json").body(Map.of())
                .header("If-None-Match", "*").put("/v1/groups/" + code + "/members/" + member).then().statusCode(200));
    }

    @Test
    void statementThatIsDeliveredComesAgainAndOneThatIsWithdrawnAsATombstone() {
        String session = plenary(process());
        String list = "/v1/statements?session=" + session;
        String id = submitted(session, "CHE");
        changes(list, id, () -> move(id, "deliver"));
        ends(list, id, () -> move(id, "withdraw"));
    }

    @Test
    void reportBackThatIsAmendedComesAgain() {
        String session = Stage.breakout();
        String id = post("/v1/sessions/" + session + "/report-backs", Map.of("reportedAt", "2023-09-07T16:00:00Z", "findings",
                List.of(finding("MANY")))).statusCode(201).extract().path("id");
        changes("/v1/report-backs?session=" + session, id,
                () -> patch("/v1/report-backs/" + id, 1, Map.of("findings", List.of(finding("SOME")))));
    }

    @Test
    void whatIsCommittedLateComesWithAHarvestThatOverlaps() throws SQLException {
        String process = process();
        String late = announced(process);
        String prompt = announced(process);
        String list = "/v1/consultations?process=" + process + "&updatedSince=";
        Instant began;
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var change = connection.createStatement()) {
                change.executeUpdate("update consultation set version = 2, updated_at = '" + Instant.now() + "' where id = '"
                        + late + "'");
                patch("/v1/consultations/" + prompt, 1, title("Another")).statusCode(200);
                began = Instant.now();
                assertEquals(1, version(list + began.minus(OVERLAP), late), "it is not written yet");
            }
            connection.commit();
        }
        assertNull(entry(list + began, late), "it is dated before the harvest began");
        assertEquals(2, version(list + began.minus(OVERLAP), late));
    }

    @Test
    void nothingIsWrittenLaterThanHarvestersAreToldButAMigration() throws SQLException {
        assertEquals("4min", timeout(pool));
        assertEquals("0", timeout(flyway.getConfiguration().getDataSource()));
    }

    private static String timeout(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var row = connection.createStatement().executeQuery("show transaction_timeout")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void changes(String list, String name, Runnable change) {
        int before = version(since(list, Instant.EPOCH), name);
        Instant since = Instant.now();
        assertNull(entry(since(list, since), name));
        change.run();
        assertTrue(version(since(list, since), name) > before);
    }

    private static void ends(String list, String name, Runnable end) {
        Instant since = Instant.now();
        assertNotNull(entry(list, name));
        end.run();
        Map<String, Object> left = entry(since(list, since), name);
        assertNotNull(left);
        assertEquals(true, left.get("deleted"));
        assertTrue(left.keySet().containsAll(Set.of("version", "status", "createdAt", "updatedAt")), left::toString);
        assertFalse(left.containsKey("title") || left.containsKey("text"), "only that it is gone");
        assertNull(entry(list, name));
    }

    private static int version(String list, String name) {
        Map<String, Object> entry = entry(list, name);
        assertNotNull(entry, () -> list + " has no " + name);
        return (Integer) entry.get("version");
    }

    private static @Nullable Map<String, Object> entry(String list, String name) {
        String next = list + (list.contains("?") ? "&" : "?") + "limit=200";
        while (next != null) {
            var page = as("secretariat").urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
            for (Map<String, Object> entry : page.<List<Map<String, Object>>> path("items")) {
                if (name.equals(entry.get("id")) || name.equals(entry.get("code"))) {
                    return entry;
                }
            }
            next = page.path("next");
        }
        return null;
    }

    private static String since(String list, Instant time) {
        return list + (list.contains("?") ? "&" : "?") + "updatedSince=" + time;
    }

    private static List<String> parameters(@Nullable Map<String, Object> operation) {
        List<String> names = new ArrayList<>();
        if (operation != null && operation.get("parameters") instanceof List<?> parameters) {
            parameters.forEach(p -> names.add(String.valueOf(((Map<?, ?>) p).get("name"))));
        }
        return names;
    }

    private static Map<String, Object> finding(String quantifier) {
        return Map.of("proposal", Stage.open(), "stance", "SUPPORT", "quantifier", quantifier);
    }

    private static Map<String, Object> title(String words) {
        return Map.of("title", Map.of("en", words));
    }
}
