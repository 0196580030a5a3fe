package org.unep.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** The packaged services, started as the local run starts them, on the real process and under faults. */
class SuiteIT {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final String GIMM = GimmData.process();
    private static final int LAG_STATEMENTS = Integer.getInteger("lag.statements", 100);

    private static final Steps TOLD = Steps.on(System.out);

    private static Suite suite;
    private static Api open;
    private static GimmPlay play;
    private static List<String> states;

    @BeforeAll
    static void startAndPlay() {
        Path directory = Path.of("target", "suite").toAbsolutePath();
        Snapshot.clear(directory, List.of());
        suite = new Suite(Settings.onFreePorts(Path.of(System.getProperty("suite.root")), directory), TOLD)
                .start();
        open = Api.of(suite::uri);
        play = new GimmPlay(open, suite.tokens(), TOLD);
        play.playUnlessThere();
        states = open.all(Context.CONSULTATIONS, "/v1/participants?kind=MEMBER_STATE").stream()
                .map(state -> state.path("code").asText()).toList();
    }

    @AfterAll
    static void stopAndLeaveNoProcess() {
        suite.close();
        assertEquals(Set.of(), ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)
                .map(left -> left.info().commandLine().orElse("pid " + left.pid())).collect(Collectors.toSet()));
    }

    @Test
    void levelsAreThoseOfTheCoChairs() {
        assertEquals(Map.of("global-assessment", "BROAD", "sand-observatory", "BROAD", "capacity-building", "BROAD", "oewg",
                "BROAD", "peer-reviews", "MODERATE", "international-agreement", "NOT_SUPPORTED"),
                Stream.of("global-assessment", "sand-observatory", "capacity-building", "oewg", "peer-reviews",
                        "international-agreement")
                        .collect(Collectors.toMap(key -> key, key -> item(key).path("level").asText())));
    }

    @Test
    void workingGroupShowsMixedViewsOfOneBreakoutBesideTwoInFavour() {
        Map<String, Set<String>> sessions = StreamSupport.stream(item("oewg").path("reported").spliterator(), false)
                .collect(Collectors.groupingBy(r -> r.path("stance").asText(),
                        Collectors.mapping(r -> r.path("session").asText(), Collectors.toSet())));
        assertEquals(1, sessions.get("MIXED").size());
        assertEquals(2, sessions.get("SUPPORT").size());
        assertTrue(sessions.get("SUPPORT").stream().noneMatch(sessions.get("MIXED")::contains));
    }

    @Test
    void thirtyEightInputsBecameTwentyFourProposals() {
        List<JsonNode> proposals = open.all(Context.PROPOSALS, "/v1/proposals?process=" + GIMM);
        assertEquals(38, proposals.stream().filter(p -> p.path("status").asText().equals("CONSOLIDATED")).count());
        assertEquals(IntStream.rangeClosed(1, 24).boxed().collect(Collectors.toSet()), proposals.stream()
                .filter(p -> p.hasNonNull("number")).map(p -> p.path("number").asInt()).collect(Collectors.toSet()));
    }

    @Test
    void sandObservatoryComesFromFourRegions() {
        JsonNode lineage = open.get(Context.PROPOSALS, "/v1/proposals/" + play.id("sand-observatory") + "/lineage");
        assertEquals(4, StreamSupport.stream(lineage.path("nodes").spliterator(), false)
                .filter(node -> node.hasNonNull("consultation")).map(node -> node.path("group").asText()).distinct().count());
    }

    @Test
    void anybodyCanRecomputeTheTallies() {
        assertEquals(Recount.numbers(Recount.of(open, GIMM)), Recount.published(open, GIMM));
    }

    @Test
    void everySentenceOfTheSummaryHasAnOriginAndSources() {
        String version = "/v1/summaries/" + open.all(Context.SUMMARY, "/v1/processes/" + GIMM + "/summaries").get(0).path("id")
                .asText() + "/versions/1";
        List<JsonNode> sentences = open.get(Context.SUMMARY, version).findParents("origin").stream()
                .filter(node -> node.has("text")).toList();
        assertTrue(sentences.size() > 100, () -> sentences.size() + " sentences");
        for (JsonNode sentence : sentences) {
            String origin = sentence.path("origin").asText();
            assertTrue(Set.of("COMPUTED", "REPORTED", "EDITORIAL").contains(origin), sentence::toString);
            assertTrue(origin.equals("EDITORIAL") || !sentence.path("sources").isEmpty(), sentence::toString);
        }
        for (String type : List.of("text/html", "text/markdown", "application/json")) {
            Answer answer = open.get(Context.SUMMARY, version, type);
            assertEquals(200, answer.status());
            assertTrue(String.valueOf(answer.header("Content-Type")).startsWith(type), answer.header("Content-Type"));
        }
    }

    @Test
    void crashOfTheSummaryServiceWhileStatementsFlowInChangesNoTally() {
        Scene scene = new Scene(secretariat(), "it-crash", 3);
        CompletableFuture<Void> flow = CompletableFuture.runAsync(() -> IntStream.range(0, 400).forEach(i -> scene.says(
                states.get(i % 60), scene.proposals.get(i % 3), i % 7 == 0 ? "CONCERN" : "SUPPORT")));
        Service summary = suite.service(Context.SUMMARY);
        await().atMost(SOON).until(() -> !Recount.published(open, scene.process).isEmpty());
        summary.kill();
        summary.start().awaitReady();
        summary.kill();
        flow.join();
        summary.start().awaitReady();
        awaitRecount(scene);
    }

    @Test
    void withoutKafkaWritesGoOnAndTheirEventsArriveLater() {
        Scene scene = new Scene(secretariat(), "it-no-kafka", 1);
        scene.says(states.get(0), scene.proposals.get(0), "SUPPORT");
        suite.kafka().close();
        IntStream.range(1, 30)
                .forEach(i -> assertEquals(201, scene.trySaying(states.get(i), scene.proposals.get(0), "SUPPORT").status()));
        for (Context context : Context.values()) {
            assertTrue(suite.service(context).ready(), context::service);
        }
        suite.kafka().restart();
        awaitRecount(scene);
    }

    @Test
    void restartOfPostgresqlIsSurvived() {
        Scene scene = new Scene(secretariat(), "it-postgres", 1);
        scene.says(states.get(0), scene.proposals.get(0), "SUPPORT");
        suite.restartPostgres();
        await().atMost(SOON).until(() -> scene.trySaying(states.get(1), scene.proposals.get(0), "CONCERN").ok());
        awaitRecount(scene);
    }

    @Test
    void processesDoNotMix() {
        Map<String, Map<String, Integer>> before = Recount.published(open, GIMM);
        Scene scene = new Scene(secretariat(), "it-other", 1);
        scene.says("CHE", scene.proposals.get(0), "OPPOSE");
        awaitRecount(scene);
        assertEquals(Set.of(scene.proposals.get(0)), Recount.published(open, scene.process).keySet());
        assertEquals(before, Recount.published(open, GIMM));
        Answer foreign = scene.trySaying("CHE", play.id("oewg"), "SUPPORT");
        assertEquals(422, foreign.status(), foreign::text);
    }

    @Test
    void statementsReachTheSupportWithinMoments() {
        Scene scene = new Scene(secretariat(), "it-lag", LAG_STATEMENTS / states.size() + 1);
        List<Long> nanos = IntStream.range(0, LAG_STATEMENTS).mapToObj(i -> {
            scene.says(states.get(i % states.size()), scene.proposals.get(i / states.size()), "SUPPORT");
            long committed = System.nanoTime();
            while (supporters(scene) <= i) {
                assertTrue(System.nanoTime() - committed < SOON.toNanos());
            }
            return System.nanoTime() - committed;
        }).sorted().toList();
        TOLD.say("Commit to support over %d statements: median %.0f ms, p99 %.0f ms".formatted(nanos.size(),
                nanos.get(nanos.size() / 2) / 1e6, nanos.get(nanos.size() * 99 / 100) / 1e6));
    }

    private static int supporters(Scene scene) {
        Answer support = open.get(Context.SUMMARY, "/v1/processes/" + scene.process + "/support", "application/json");
        return support.json().path("items").findValues("governments").stream().mapToInt(g -> g.path("SUPPORT").asInt()).sum();
    }

    private static void awaitRecount(Scene scene) {
        var recount = Recount.numbers(Recount.of(open, scene.process));
        assertNotEquals(Map.of(), recount);
        await().atMost(SOON).untilAsserted(() -> assertEquals(recount, Recount.published(open, scene.process)));
    }

    private static JsonNode item(String key) {
        JsonNode items = open.get(Context.SUMMARY, "/v1/processes/" + GIMM + "/support").path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("proposal").asText().equals(play.id(key))).findFirst().orElseThrow();
    }

    private static Api secretariat() {
        return open.with(suite.tokens().token("secretariat", null));
    }
}
