package org.unep.summary.readmodel;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.Tokens;
import org.unep.embedded.Topic;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** The read model made anew from the topics, while the one that there is serves. */
@QuarkusTest
@TestProfile(OwnTopics.class)
class RebuildTest {

    private static final String REBUILDS = "/v1/read-model/rebuilds";

    @Inject
    ReadModel model;
    @Inject
    AgroalDataSource database;

    private final String process = "p-" + UUID.randomUUID();

    @BeforeEach
    void somethingIsOnTheTopics() {
        List<Told> told = Meeting.of(process, 60, 1);
        OwnTopics.publish(told);
        model.awaitFolded(process, told);
    }

    @Test
    void modelRebuiltFromTheTopicsIsTheOneThatWasThere() {
        var before = model.contents();
        String support = support();
        String rebuild = start();
        awaitState(rebuild, "SWAPPED");
        assertEquals(before, model.contents());
        assertEquals(support, support());
        secretariat().get(rebuild).then().statusCode(200).body("failure", nullValue()).body("endedAt", not(nullValue()))
                .body("events", greaterThan(100)).body("positions", greaterThan(60))
                .body("partitions.topic", hasItem(OwnTopics.PROPOSALS))
                .body("partitions.findAll { it.offset != it.endOffset }", equalTo(List.of()));
    }

    @Test
    void whatIsWrongInTheModelIsRightAgainAndWhatIsDecidedHereStays() {
        var before = model.contents();
        model.execute("delete from current_position where process = '" + process + "'");
        model.execute("update statement set doc = '{}' where process = '" + process + "'");
        model.execute("insert into proposal values (gen_random_uuid(), 1, '" + process + "', 9, 'TABLED', 'tools', '{}')");
        int summaries = given().auth().oauth2(Tokens.of("co-chair")).get("/v1/processes/{p}/summaries?count=true", process)
                .then()
                .statusCode(200).extract().path("total");
        assertNotEquals(before, model.contents());
        awaitState(start(), "SWAPPED");
        assertEquals(before, model.contents());
        assertEquals(summaries, given().get("/v1/processes/{p}/summaries?count=true", process).then().statusCode(200).extract()
                .<Integer> path("total"));
    }

    @Test
    void tablesAfterwardsAreWhatMigrationsMadeOfThem() {
        model.execute("grant select on stand to public");
        var shape = shape();
        awaitState(start(), "SWAPPED");
        assertEquals(shape, shape());
        assertEquals(List.of(), model.texts("select nspname from pg_namespace where nspname = 'rebuild'"));
    }

    @Test
    void eventsThatComeMeanwhileAreInTheModelThatServesThen() {
        List<Told> more = Meeting.of(process + "-more", 300, 2);
        var publishing = CompletableFuture.runAsync(() -> OwnTopics.publish(more));
        awaitState(start(), "SWAPPED");
        publishing.join();
        model.awaitFolded(process + "-more", more);
        var folded = model.contents();
        awaitState(start(), "SWAPPED");
        assertEquals(folded, model.contents());
    }

    @Test
    void readersSeeOneModelOrTheOtherAndNoneIsRefused() {
        String support = support();
        var going = new AtomicBoolean(true);
        List<CompletableFuture<Set<String>>> readers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
            Set<String> seen = new TreeSet<>();
            while (going.get()) {
                var answer = given().get("/v1/processes/{p}/support", process);
                seen.add(answer.statusCode() + " " + answer.asString());
            }
            return seen;
        })).limit(3).toList();
        for (int i = 0; i < 3; i++) {
            awaitState(start(), "SWAPPED");
        }
        going.set(false);
        readers.forEach(seen -> assertEquals(Set.of("200 " + support), seen.join()));
    }

    @Test
    void whoeverReadsForLongIsWaitedForAndOneModelIsAllThatItSees() throws SQLException {
        try (Connection reader = database.getConnection()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            ask(reader, "select count(*) from support_rule"); // it has its snapshot, and has touched no table of the model
            String rebuild = start();
            awaitAhead(rebuild);
            String statements = ask(reader, "select count(*) from statement where process = '" + process + "'");
            secretariat().get(rebuild).then().body("state", equalTo("RUNNING"));
            reader.rollback();
            assertEquals("60", statements);
            awaitState(rebuild, "SWAPPED");
        }
    }

    @Test
    void oneRunsAtATimeAndACancelledOneLeavesEverythingAsItWas() throws SQLException {
        var before = model.contents();
        try (Connection reader = database.getConnection()) {
            reader.setAutoCommit(false);
            ask(reader, "select count(*) from statement"); // keeps it from being swapped
            String rebuild = start();
            secretariat().post(REBUILDS).then().statusCode(409).body("type", containsString("/problems/rebuild-running"));
            secretariat().post(rebuild + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
            secretariat().post(rebuild + "/cancel").then().statusCode(409).body("type",
                    containsString("/problems/rebuild-over"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> model.texts("select nspname from pg_namespace where nspname = 'rebuild'"), List.of()::equals);
            reader.rollback();
            secretariat().get(rebuild).then().body("state", equalTo("CANCELLED"));
        }
        assertEquals(before, model.contents());
        awaitState(start(), "SWAPPED");
        secretariat().get(REBUILDS + "?count=true").then().statusCode(200).body("items[0].state", equalTo("SWAPPED"))
                .body("items[1].state", equalTo("CANCELLED")).body("total", greaterThan(1));
    }

    @Test
    void whoHasSeenItAtAnyPointCancelsItHoweverFarItHasCome() throws SQLException {
        try (Connection reader = database.getConnection()) {
            reader.setAutoCommit(false);
            ask(reader, "select count(*) from statement"); // keeps it from being swapped
            var started = secretariat().post(REBUILDS).then().statusCode(202).extract();
            String rebuild = started.header("Location");
            String tag = started.header("ETag");
            awaitAhead(rebuild);
            String ahead = secretariat().header("If-None-Match", tag).get(rebuild).then().statusCode(200)
                    .body("version", equalTo(1)).extract().header("ETag");
            secretariat().header("If-Match", "\"9\"").post(rebuild + "/cancel").then().statusCode(412);
            secretariat().header("If-Match", tag).post(rebuild + "/cancel").then().statusCode(200)
                    .body("state", equalTo("CANCELLED")).body("version", equalTo(2));
            secretariat().header("If-Match", ahead).post(rebuild + "/cancel").then().statusCode(412);
            reader.rollback();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> model.texts("select nspname from pg_namespace where nspname = 'rebuild'"), List.of()::equals);
    }

    @Test
    void topicThatIsShorterThanWhatWasFoldedFromItMakesNoModel() {
        var before = model.contents();
        assertLacking(() -> start());
        assertEquals(before, model.contents());
        awaitState(start(), "SWAPPED");
    }

    @Test
    void topicThatIsMadeAnewWhileItIsReadIsNoticedBeforeTheSwap() throws SQLException {
        var before = model.contents();
        try (Connection reader = database.getConnection()) {
            reader.setAutoCommit(false);
            ask(reader, "select count(*) from statement"); // keeps it from being swapped
            String rebuild = start();
            awaitAhead(rebuild);
            assertLacking(() -> rebuild);
            reader.rollback();
        }
        assertEquals(before, model.contents());
    }

    /** As if events had been folded that are not on the topic any more. */
    private void assertLacking(Supplier<String> rebuilding) {
        String sql = "update watermark set next_offset = next_offset %s 1000000 where topic = '" + OwnTopics.PROPOSALS + "'";
        model.execute(sql.formatted("+"));
        try {
            String rebuild = rebuilding.get();
            awaitState(rebuild, "FAILED");
            secretariat().get(rebuild).then().body("failure",
                    containsString("of the topic " + OwnTopics.PROPOSALS + " ends at offset"));
        } finally {
            model.execute(sql.formatted("-"));
        }
    }

    private static void awaitAhead(String rebuild) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> secretariat().get(rebuild).then().extract().<Integer> path("events"), greaterThan(100));
    }

    @Test
    void oneWhoseReplicaDiedIsFailedByTheNext() {
        UUID dead = UUID.fromString("01999999-0000-7000-8000-000000000000");
        model.execute("delete from model_rebuild where id = '" + dead + "'");
        model.execute("insert into model_rebuild values ('" + dead
                + "', 1, 'RUNNING', 'x', now() - interval '1 hour', now() - interval '10 min', null, 1, 1, 0, '[]')");
        model.execute("create schema if not exists rebuild");
        model.execute("create table if not exists rebuild.proposal (left_over int)");
        awaitState(start(), "SWAPPED");
        secretariat().get(REBUILDS + "/" + dead).then().body("state", equalTo("FAILED"))
                .body("failure", containsString("sign of life"));
    }

    @Test
    void malformedEventsAreCountedAndNotPutAsideAgain() {
        String key = "bad-" + UUID.randomUUID();
        Topic.send(OwnTopics.CONSULTATIONS, key, "org.unep.consultations.statement-delivered.v1", "{\"half\": ");
        Topic.await("unep.dead-letters", r -> key.equals(r.key()));
        String rebuild = start();
        awaitState(rebuild, "SWAPPED");
        secretariat().get(rebuild).then().body("malformed", greaterThan(0));
        Topic.send("unep.dead-letters", key, "last", "{}"); // of one key, and so behind the others
        assertEquals(2, Topic.await("unep.dead-letters", r -> key.equals(r.key()) && Topic.header(r, "ce_type").equals("last"))
                .stream().filter(r -> key.equals(r.key())).count());
    }

    @Test
    void onlyTheSecretariatRebuilds() {
        given().post(REBUILDS).then().statusCode(401);
        for (String role : List.of("co-chair", "delegate-CHE")) {
            given().auth().oauth2(Tokens.of(role)).post(REBUILDS).then().statusCode(403);
            given().auth().oauth2(Tokens.of(role)).get(REBUILDS).then().statusCode(403);
        }
        secretariat().get(REBUILDS + "/" + UUID.randomUUID()).then().statusCode(404);
        secretariat().post(REBUILDS + "/" + UUID.randomUUID() + "/cancel").then().statusCode(404);
    }

    @Test
    void everyTableIsFoldedOrKept() {
        var known = new TreeSet<>(ReadModelTables.FOLDED);
        known.addAll(ReadModelTables.KEPT);
        assertEquals(known, new TreeSet<>(model.texts("select tablename from pg_tables where schemaname = 'public'")),
                "name the table in ReadModelTables");
        assertEquals(ReadModelTables.FOLDED.size() + ReadModelTables.KEPT.size(), known.size());
    }

    @Test
    void nothingHangsOnFoldedTablesThatARebuildWouldLose() {
        String folded = "('" + String.join("', '", ReadModelTables.FOLDED) + "')";
        assertEquals(List.of(), model.texts("""
                select conname from pg_constraint where contype = 'f'
                and (cast(cast(conrelid as regclass) as text) in %1$s or cast(cast(confrelid as regclass) as text) in %1$s)"""
                .formatted(folded)), "foreign keys");
        assertEquals(List.of(), model.texts("select tgname from pg_trigger where cast(cast(tgrelid as regclass) as text) in "
                + folded), "triggers");
        assertEquals(List.of(), model.texts("select viewname from pg_views where schemaname = 'public'"), "views");
    }

    private List<String> shape() {
        List<String> shape = new ArrayList<>(model
                .texts("""
                        select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')
                        from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position"""));
        shape.addAll(model.texts("select indexdef from pg_indexes where schemaname = 'public' order by indexname"));
        shape.addAll(model
                .texts("""
                        select cast(cast(conrelid as regclass) as text) || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                        where connamespace = cast('public' as regnamespace) order by 1"""));
        shape.addAll(model.texts("""
                select relname || ' ' || coalesce(cast(relacl as text), '') from pg_class
                where relnamespace = cast('public' as regnamespace) and relkind = 'r' order by 1"""));
        return shape;
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private String support() {
        return given().get("/v1/processes/{p}/support", process).then().statusCode(200)
                .body("items.level", everyItem(not(nullValue())))
                .extract().asString();
    }

    private static RequestSpecification secretariat() {
        return given().auth().oauth2(Tokens.of("secretariat"));
    }

    static String start() {
        return secretariat().post(REBUILDS).then().statusCode(202).body("state", equalTo("RUNNING")).extract()
                .header("Location");
    }

    static void awaitState(String rebuild, String state) {
        await().atMost(Duration.ofSeconds(60)).until(() -> secretariat().get(rebuild).then().extract().path("state"),
                equalTo(state));
    }
}
