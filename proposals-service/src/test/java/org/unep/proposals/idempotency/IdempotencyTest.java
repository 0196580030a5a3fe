package org.unep.proposals.idempotency;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A POST with an Idempotency-Key is done once, however often it is sent. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class IdempotencyTest {

    private static final Logger LOG = Logger.getLogger(IdempotencyTest.class);

    private static final int REQUESTS = 10_000;
    private static final int IN_FLIGHT = 200;

    @Inject
    EntityManager entities;
    @Inject
    ObjectMapper json;
    @TestHTTPResource("/v1/proposals")
    URI proposals;

    private final String key = UUID.randomUUID().toString();

    @Test
    void secondRequestIsGivenTheFirstAnswerByteForByte() {
        String process = process();
        Response first = create(process, "Sand");
        Response again = create(process, "Sand");
        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        for (String header : List.of("Location", "Content-Type", "ETag", "Content-Length")) {
            assertEquals(first.header(header), again.header(header), header);
        }
        assertEquals(null, first.header("Idempotency-Replayed"));
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertHasProposals(process, 1);
    }

    @Test
    void orderAndSpacingOfTheJsonDoNotMatter() {
        String process = process();
        String id = create(process, "Sand").path("id");
        var turned = new LinkedHashMap<String, Object>();
        draft(process, "Sand", Map.of()).entrySet().stream().sorted(Map.Entry.<String, Object> comparingByKey().reversed())
                .forEach(e -> turned.put(e.getKey(), e.getValue()));
        keyed("secretariat").body("  " + write(turned)).post("/v1/proposals").then().statusCode(201).body("id", equalTo(id));
        assertHasProposals(process, 1);
    }

    @Test
    void keyWithAnotherBodyIsRefused() {
        String process = process();
        create(process, "Sand");
        create(process, "Gravel").then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        assertHasProposals(process, 1);
    }

    @Test
    void keyWithAnotherPathIsRefused() {
        String process = process();
        String one = proposed(process, "Sand");
        String two = proposed(process, "Gravel");
        keyed("secretariat").post("/v1/proposals/" + one + "/submit").then().statusCode(200);
        keyed("secretariat").post("/v1/proposals/" + two + "/submit").then().statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        proposal(two).body("status", equalTo("DRAFT"));
    }

    @Test
    void verbThatWasDoneIsNotRefusedWhenItIsSentAgain() {
        String id = proposed(process(), "Sand");
        String first = keyed("secretariat").post("/v1/proposals/" + id + "/submit").then().statusCode(200).extract().asString();
        String again = keyed("secretariat").post("/v1/proposals/" + id + "/submit").then().statusCode(200)
                .header("Idempotency-Replayed", "true").extract().asString();
        assertEquals(first, again);
    }

    @Test
    void consolidationIsReplayedToo() {
        String process = process();
        var merge = consolidation(process, "MERGE", List.of(submitted(process, "a"), submitted(process, "b")), "c");
        String first = keyed("secretariat").body(merge).post("/v1/consolidations").then().statusCode(201).extract().path("id");
        keyed("secretariat").body(merge).post("/v1/consolidations").then().statusCode(201).body("id", equalTo(first));
    }

    @Test
    void keysOfOneCallerSayNothingToAnother() {
        String process = process();
        participant(process, "CHE");
        var draft = draft(process, "Sand", Map.of("participant", "CHE"));
        String one = keyed("secretariat").body(draft).post("/v1/proposals").then().statusCode(201).extract().path("id");
        delegate("CHE").contentType(ContentType.JSON).header("Idempotency-Key", key).body(draft).post("/v1/proposals").then()
                .statusCode(201).header("Idempotency-Replayed", nullValue()).body("id", not(one));
    }

    @Test
    void refusedRequestCanBeSentAgainUnderItsKey() {
        String process = process();
        String id = proposed(process, "Sand");
        keyed("secretariat").post("/v1/proposals/" + id + "/table").then().statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        as("secretariat").post("/v1/proposals/" + id + "/submit").then().statusCode(200);
        keyed("secretariat").post("/v1/proposals/" + id + "/table").then().statusCode(200)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void keyOfYesterdayIsNewAndPurged() {
        String process = process();
        String first = create(process, "Sand").path("id");
        update("update idempotent_answer set answered_at = answered_at - interval '24 hours 1 second'");
        String second = create(process, "Sand").then().statusCode(201).header("Idempotency-Replayed", nullValue()).extract()
                .path("id");
        assertTrue(!first.equals(second), "the key of yesterday was still in force");
        assertEquals(0, count("select count(*) from idempotent_answer where answered_at < now() - interval '24 hours'"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "with space", "\u00e9t\u00e9", "" })
    void whatIsNoKeyIsRefused(String none) {
        as("secretariat").contentType(ContentType.JSON).header("Idempotency-Key", none).body(draft(process(), "Sand", Map.of()))
                .post("/v1/proposals").then().statusCode(400).body("type", equalTo("/problems/invalid-request"))
                .body("detail", containsString("1 to 255 visible ASCII characters"));
    }

    @Test
    void keyHasUpTo255CharactersAndComesOnce() {
        String process = process();
        var draft = draft(process, "Sand", Map.of());
        RequestSpecification secretariat = as("secretariat").contentType(ContentType.JSON).body(draft);
        secretariat.header("Idempotency-Key", "k".repeat(256)).post("/v1/proposals").then().statusCode(400);
        keyed("secretariat").header("Idempotency-Key", "another").body(draft).post("/v1/proposals").then().statusCode(400);
        as("secretariat").contentType(ContentType.JSON).header("Idempotency-Key", key + "k".repeat(255 - key.length()))
                .body(draft).post("/v1/proposals").then().statusCode(201);
    }

    @Test
    void duplicateIsToldToComeBackWhileTheFirstIsBeingAnswered() {
        String id = proposed(process(), "Sand");
        String submit = "/v1/proposals/" + id + "/submit";
        CompletableFuture<Integer> first = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery("select 1 from proposal where id = :id for update")
                    .setParameter("id", UUID.fromString(id))
                    .getSingleResult();
            var answer = CompletableFuture.supplyAsync(() -> keyed("secretariat").post(submit).statusCode());
            Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20))
                    .until(() -> count("select count(*) from pg_stat_activity "
                            + "where datname = current_database() and wait_event_type = 'Lock'") > 0);
            keyed("secretariat").post(submit).then().statusCode(409).header("Retry-After", "1")
                    .body("type", equalTo("/problems/request-in-progress"));
            return answer;
        });
        assertEquals(200, first.join());
        keyed("secretariat").post(submit).then().statusCode(200).header("Idempotency-Replayed", "true");
    }

    @Test
    void failureAfterTheUseCaseLeavesNeitherTheChangeNorTheAnswer() {
        String process = process();
        update("alter table idempotent_answer add constraint crash check (key <> '" + key + "')");
        create(process, "Sand").then().statusCode(500).body("type", equalTo("/problems/internal-error"));
        assertHasProposals(process, 0);
        update("alter table idempotent_answer drop constraint crash");
        create(process, "Sand").then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertHasProposals(process, 1);
    }

    @Test
    void moreRequestsThanConnectionsDoNotWaitForEachOther() {
        String process = process();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answers = IntStream.range(0, 64).mapToObj(i -> client.sendAsync(request(process, key + "-" + i),
                BodyHandlers.ofString())).toList();
        assertEquals(Map.of("201 made", 64L), answers.stream().map(answer -> kindOf(answer.join()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        assertHasProposals(process, 64);
    }

    @Test
    void tenThousandConcurrentCreatesWithOneKeyMakeOneProposal() throws InterruptedException {
        String process = process();
        var request = request(process, key);
        var answers = new ConcurrentHashMap<String, AtomicInteger>();
        long start = System.nanoTime();
        send(request, answer -> answers.computeIfAbsent(kindOf(answer), k -> new AtomicInteger()).incrementAndGet());
        LOG.infof("%d creates with one key, %d in flight: %d ms, %s", REQUESTS, IN_FLIGHT,
                (System.nanoTime() - start) / 1_000_000, new TreeMap<>(answers));
        assertEquals(1, answers.remove("201 made").get());
        assertTrue(List.of("201 replayed", "409 request-in-progress").containsAll(answers.keySet()), answers.toString());
        assertEquals(REQUESTS - 1, answers.values().stream().mapToInt(AtomicInteger::get).sum());
        assertHasProposals(process, 1);
    }

    private HttpRequest request(String process, String key) {
        return HttpRequest.newBuilder(proposals).header("Authorization", "Bearer " + Tokens.of("secretariat"))
                .header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(write(draft(process, "Sand", Map.of())))).build();
    }

    private static void send(HttpRequest request, Consumer<HttpResponse<String>> take)
            throws InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var free = new Semaphore(IN_FLIGHT);
        for (int i = 0; i < REQUESTS; i++) {
            free.acquire();
            client.sendAsync(request, BodyHandlers.ofString()).thenAccept(take).whenComplete((done, failed) -> free.release());
        }
        free.acquire(IN_FLIGHT);
    }

    private static String kindOf(HttpResponse<String> answer) {
        boolean replayed = answer.headers().firstValue("Idempotency-Replayed").isPresent();
        return answer.statusCode() + (answer.statusCode() == 201 ? replayed ? " replayed" : " made"
                : answer.body().contains("/problems/request-in-progress") ? " request-in-progress" : answer.body());
    }

    private RequestSpecification keyed(String role) {
        return as(role).contentType(ContentType.JSON).header("Idempotency-Key", key);
    }

    private Response create(String process, String title) {
        return keyed("secretariat").body(draft(process, title, Map.of())).post("/v1/proposals");
    }

    private static void assertHasProposals(String process, int count) {
        as("secretariat").get("/v1/proposals?limit=200&process=" + process + "&status=DRAFT").then().statusCode(200)
                .body("items.findAll { it.title.en != 't' }", hasSize(count));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String sql) {
        return (Long) entities.createNativeQuery(sql, Long.class).getSingleResult();
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
