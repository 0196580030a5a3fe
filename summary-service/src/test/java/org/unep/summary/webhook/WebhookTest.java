package org.unep.summary.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;
import org.unep.summary.readmodel.Told;
import org.unep.summary.webhook.Portal.Got;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.common.annotation.Identifier;

/** Portals without Kafka are told of events. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class WebhookTest {

    @Inject
    HearingAnnouncements hearing;
    @Inject
    ObjectMapper json;
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    private final String process = "p-" + UUID.randomUUID();
    private final Portal portal = Portal.open();

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void portalIsToldOfAnEventThatItCanVerify() throws Exception {
        String secret = subscribed(portal.url());
        hear(proposal("Reuse"));
        Got got = told(portal, 1).get(0);
        JsonNode event = json.readTree(got.body());
        assertEquals("1.0", event.path("specversion").asText());
        assertEquals("org.unep.proposals.proposal-tabled.v1", event.path("type").asText());
        assertEquals("Reuse", event.at("/data/title/en").asText());
        assertTrue(got.header("content-type").startsWith("application/cloudevents+json"));
        assertEquals(event.path("id").asText(), got.header("webhook-id"));
        assertEquals(signature(secret, got), got.header("webhook-signature"));
    }

    @Test
    void portalIsToldOnlyOfWhatItAskedFor() {
        subscribed(portal.url(), "org.unep.proposals.*");
        hear(Told.process(process), Told.proposal(UUID.randomUUID(), "another-" + process, 1), Told.government("CHE"),
                proposal("Reuse"));
        assertEquals("Reuse", read(told(portal, 1).get(0)).at("/data/title/en").asText());
        deliveries(portal).body("items", hasSize(1));
    }

    @Test
    void portalThatWantsNoProcessInParticularIsToldOfParticipantsToo() {
        String group = "g-" + UUID.randomUUID();
        create(Map.of("url", portal.url(), "types", List.of("org.unep.consultations.group-established.v1")));
        secret("");
        hear(Told.group(group), Told.process(process));
        await().until(() -> portal.got().stream().anyMatch(g -> g.body().contains(group)));
        assertTrue(portal.got().stream().noneMatch(g -> g.body().contains(process)));
    }

    @Test
    void eventThatIsHeardTwiceIsToldOnce() {
        subscribed(portal.url());
        var batch = Told.batch(List.of(proposal("Reuse")));
        hearing.hear(batch);
        hearing.hear(batch);
        told(portal, 1);
        await().until(() -> deliveries(portal).extract().path("items.status").equals(List.of("DELIVERED")));
        assertEquals(1, portal.got().size());
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameId() {
        subscribed(portal.answering(500, 301).with(Map.of("Location", "http://127.0.0.1:1/")).url());
        hear(proposal("Reuse"));
        List<Got> got = told(portal, 3);
        assertEquals(1, got.stream().map(g -> g.header("webhook-id")).distinct().count());
        await().untilAsserted(() -> deliveries(portal).body("items[0].status", equalTo("DELIVERED"))
                .body("items[0].attempts", equalTo(3)).body("items[0].lastStatus", equalTo(204))
                .body("items[0].lastError", nullValue()).body("items[0].nextAttemptAt", nullValue()));
    }

    @Test
    void whatFailsTooOftenIsADeadLetterThatCanBeTriedAgain() {
        subscribed(portal.answering(500, 500, 503).url());
        hear(proposal("Reuse"));
        await().untilAsserted(() -> deliveries(portal, "?status=DEAD").body("items", hasSize(1))
                .body("items[0].attempts", equalTo(3)).body("items[0].lastError", equalTo("answered with 503")));
        String delivery = deliveries(portal).extract().path("items[0].id");
        secretariat().post("/v1/webhooks/{w}/deliveries/{d}/retry", webhook, delivery).then().statusCode(200)
                .body("status", equalTo("PENDING"));
        told(portal, 4);
        await().untilAsserted(() -> secretariat().get("/v1/webhooks/{w}/deliveries/{d}", webhook, delivery).then()
                .body("status", equalTo("DELIVERED")));
    }

    @Test
    void portalThatIsNotThereIsADeadLetterThatSaysSo() {
        subscribed("http://127.0.0.1:1/hook");
        hear(proposal("Reuse"));
        await().untilAsserted(() -> deliveries(portal, "?status=DEAD").body("items[0].lastStatus", nullValue())
                .body("items[0].lastError", containsString("refused")));
    }

    @Test
    void portalWhoseCertificateNobodyVouchesForIsNotTold(@TempDir Path directory) {
        try (Portal unknown = Portal.selfSigned(directory)) {
            subscribed(unknown.url());
            hear(proposal("Reuse"));
            await().untilAsserted(() -> deliveries(unknown, "?status=DEAD").body("items[0].lastStatus", nullValue())
                    .body("items[0].lastError", containsString("certification path")));
            assertEquals(List.of(), unknown.got());
        }
    }

    @Test
    void portalThatSaysItIsGoneIsLeftInPeaceUntilSomebodyResumesIt() {
        subscribed(portal.answering(410).url());
        hear(proposal("Reuse"));
        await().untilAsserted(() -> secretariat().get("/v1/webhooks/{w}", webhook).then().body("status", equalTo("GONE")));
        hear(proposal("Share"));
        anotherPortalIsTold();
        assertEquals(1, portal.got().size());
        patch(Map.of("status", "ACTIVE")).statusCode(200);
        assertEquals(Set.of("Reuse", "Share"), told(portal, 3).stream().map(g -> read(g).at("/data/title/en").asText())
                .collect(Collectors.toSet()));
    }

    @Test
    void pausedWebhookIsToldLater() {
        subscribed(portal.url());
        patch(Map.of("status", "PAUSED")).statusCode(200);
        hear(proposal("Reuse"));
        anotherPortalIsTold();
        deliveries(portal).body("items[0].status", equalTo("PENDING"));
        assertEquals(List.of(), portal.got());
        patch(Map.of("status", "ACTIVE")).statusCode(200);
        told(portal, 1);
    }

    @Test
    void renewedSecretSignsBesideTheOneBefore() throws Exception {
        String first = subscribed(portal.url());
        String second = secret("");
        assertNotEquals(first, second);
        secretariat().get("/v1/webhooks/{w}", webhook).then().body("previousSecretUntil", notNullValue());
        hear(proposal("Reuse"));
        Got got = told(portal, 1).get(0);
        assertEquals(signature(second, got) + " " + signature(first, got), got.header("webhook-signature"));
    }

    @Test
    void leakedSecretIsCutOffAtOnce() throws Exception {
        subscribed(portal.url());
        String second = secret("?immediately=true");
        hear(proposal("Reuse"));
        Got got = told(portal, 1).get(0);
        assertEquals(signature(second, got), got.header("webhook-signature"));
    }

    @Test
    void secretIsNotKeptAsTheAnswerToItsRequest() {
        create(Map.of("url", portal.url(), "types", List.of("org.unep.*")));
        String first = underOneKey().statusCode(200).extract().path("secret");
        underOneKey().statusCode(200).body("secret", not(equalTo(first)));
    }

    @Test
    void nothingIsSentThatNobodyCouldVerify() {
        create(Map.of("url", portal.url(), "types", List.of("org.unep.*"), "process", process)).body("secret", nullValue());
        hear(proposal("Reuse"));
        anotherPortalIsTold();
        assertEquals(List.of(), portal.got());
        secret("");
        told(portal, 1);
    }

    @Test
    void eventThatTheDatabaseCannotHoldKeepsNoOtherBack() {
        subscribed(portal.url());
        hear(proposal("First"), proposal("a\u0000b").with("process", "a\u0000b"), proposal("Last"));
        assertEquals(Set.of("First", "Last"), told(portal, 2).stream().map(g -> read(g).at("/data/title/en").asText())
                .collect(Collectors.toSet()));
    }

    @Test
    void quickPortalIsNotKeptWaiting() {
        subscribed(portal.url());
        hear(proposals(1_500));
        told(portal, 1_500); // with one share at each look this would take longer than is waited for
    }

    @Test
    void slowPortalHoldsUpNoOther() {
        try (Mute slow = Mute.open()) {
            subscribed(slow.url());
            hear(proposals(40));
            subscribed(portal.url());
            hear(proposal("Reuse"));
            told(portal, 1);
        }
    }

    @Test
    void portalIsToldOfThePastAsItIsInTheTopics() {
        subscribed(portal.url());
        try (var producer = new KafkaProducer<>(new HashMap<>(kafka), new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < 3; i++) {
                Told event = Told.proposal(UUID.randomUUID(), process, i);
                var record = new ProducerRecord<>("unep.proposals", "key", event.json());
                event.headers().forEach((k, v) -> record.headers().add(k, v.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
        }
        told(portal, 3); // as they came
        String location = replay(Map.of("since", "2023-09-08T09:00:00Z", "until", "2023-09-08T11:00:00Z")).statusCode(201)
                .body("status", equalTo("WAITING")).extract().header("Location");
        told(portal, 6);
        await().untilAsserted(() -> secretariat().get(location).then().body("status", equalTo("DONE")).body("events",
                equalTo(3)));
        replay(Map.of("since", "2023-09-08T11:00:00Z")).statusCode(201);
        await().untilAsserted(() -> secretariat().get("/v1/webhooks/{w}/replays", webhook).then()
                .body("items.status", equalTo(List.of("DONE", "DONE"))).body("items[1].events", equalTo(0)));
        replay(Map.of("since", "2023-09-08T11:00:00Z", "until", "2023-09-08T10:00:00Z")).statusCode(400)
                .body("errors[0].pointer", equalTo("/since"));
    }

    @Test
    void secretIsShownOnceAndToTheSecretariatAlone() {
        assertTrue(subscribed(portal.url()).startsWith("whsec_"));
        secretariat().get("/v1/webhooks/{w}", webhook).then().statusCode(200).body("secret", nullValue());
        secretariat().get("/v1/webhooks?limit=200").then().statusCode(200).body("items.id", hasItem(webhook))
                .body("items.secret.findAll { it != null }", hasSize(0));
        for (String path : List.of("", "/" + webhook, "/" + webhook + "/deliveries", "/" + webhook + "/replays")) {
            given().get("/v1/webhooks" + path).then().statusCode(401);
            given().auth().oauth2(Tokens.of("co-chair")).get("/v1/webhooks" + path).then().statusCode(403);
        }
    }

    @Test
    void endedWebhookIsToldNothing() {
        subscribed(portal.url());
        secretariat().delete("/v1/webhooks/{w}", webhook).then().statusCode(428);
        secretariat().header("If-Match", secretariat().get("/v1/webhooks/{w}", webhook).header("ETag"))
                .delete("/v1/webhooks/{w}", webhook).then().statusCode(204);
        hear(proposal("Reuse"));
        String ended = webhook;
        anotherPortalIsTold();
        assertEquals(List.of(), portal.got());
        webhook = ended;
        secretariat().get("/v1/webhooks/{w}", webhook).then().statusCode(404);
        secretariat().get("/v1/webhooks/{w}/deliveries", webhook).then().statusCode(404);
    }

    @Test
    void endpointOfAnotherAddressIsToldWhatWasDue() {
        subscribed("http://127.0.0.1:1/hook");
        patch(Map.of("status", "PAUSED")).statusCode(200);
        hear(proposal("Reuse"));
        patch(Map.of("url", portal.url(), "status", "ACTIVE")).statusCode(200).body("version", greaterThan(1));
        told(portal, 1);
        patch("\"1\"", Map.of("url", "http://127.0.0.1:2/")).statusCode(412);
        patch(Map.of("status", "GONE")).statusCode(400).body("errors[0].pointer", endsWith("/status"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"types": ["org.unep.summaries.*"]}                                                   | /url
            {"url": "ftp://portal.example.org/", "types": ["org.unep.summaries.*"]}               | /url
            {"url": "https://user:pw@portal.example.org/", "types": ["org.unep.summaries.*"]}     | /url
            {"url": "https://portal.example.org/", "types": []}                                   | /types
            {"url": "https://portal.example.org/", "types": ["com.example.*"]}                    | /types/0
            {"url": "https://portal.example.org/", "types": ["org.unep.*"], "process": "No Code"} | /process
            """)
    void wishThatCannotBeGrantedIsRefusedWithAPointer(String wish, String pointer) {
        secretariat().contentType("application/json").body(wish).post("/v1/webhooks").then().statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void deliveriesAreListedPageByPage() {
        subscribed(portal.url());
        hear(proposals(3));
        told(portal, 3);
        String next = deliveries(portal, "?limit=2").body("items", hasSize(2)).extract().path("next");
        secretariat().get(next).then().statusCode(200).body("items", hasSize(1)).body("next", nullValue());
        deliveries(portal, "?status=LOST").statusCode(400);
        secretariat().post("/v1/webhooks/{w}/deliveries/{d}/retry", webhook, UUID.randomUUID()).then().statusCode(404);
        secretariat().get("/v1/webhooks/{w}/replays/{r}", webhook, UUID.randomUUID()).then().statusCode(404);
        secretariat().get("/v1/webhooks?limit=1&count=true").then().body("total", not(0));
    }

    private String webhook = "";

    private String subscribed(String url) {
        return subscribed(url, "org.unep.*");
    }

    private String subscribed(String url, String types) {
        create(Map.of("url", url, "types", List.of(types), "process", process));
        return secret("");
    }

    private ValidatableResponse underOneKey() {
        return secretariat().header("Idempotency-Key", process).post("/v1/webhooks/{w}/secret", webhook).then();
    }

    private String secret(String query) {
        return secretariat().post("/v1/webhooks/{w}/secret" + query, webhook).then().statusCode(200).extract()
                .path("secret");
    }

    /** What is told to another portal at the end has had its time with this one too. */
    private void anotherPortalIsTold() {
        String mine = webhook;
        String another = "p-" + UUID.randomUUID();
        try (Portal other = Portal.open()) {
            create(Map.of("url", other.url(), "types", List.of("org.unep.*"), "process", another));
            secret("");
            hear(Told.proposal(UUID.randomUUID(), another, 1));
            told(other, 1);
        }
        webhook = mine;
    }

    private ValidatableResponse create(Map<String, ?> wish) {
        var made = secretariat().contentType("application/json").body(wish).post("/v1/webhooks").then().statusCode(201);
        webhook = made.extract().path("id");
        return made;
    }

    private ValidatableResponse patch(Map<String, ?> change) {
        return patch(secretariat().get("/v1/webhooks/{w}", webhook).header("ETag"), change);
    }

    private ValidatableResponse patch(String tag, Map<String, ?> change) {
        return secretariat().contentType("application/merge-patch+json").header("If-Match", tag).body(change)
                .patch("/v1/webhooks/{w}", webhook).then();
    }

    private ValidatableResponse replay(Map<String, ?> time) {
        return secretariat().contentType("application/json").body(time).post("/v1/webhooks/{w}/replays", webhook).then();
    }

    private ValidatableResponse deliveries(Portal of) {
        return deliveries(of, "");
    }

    private ValidatableResponse deliveries(Portal of, String query) {
        return secretariat().get("/v1/webhooks/{w}/deliveries" + query, webhook).then();
    }

    private static RequestSpecification secretariat() {
        return given().auth().oauth2(Tokens.of("secretariat"));
    }

    private void hear(Told... events) {
        Arrays.stream(events).collect(Collectors.groupingBy(Told::topic)).values()
                .forEach(batch -> hearing.hear(Told.batch(batch)));
    }

    private Told proposal(String title) {
        return Told.proposal(UUID.randomUUID(), process, 1, title);
    }

    private Told[] proposals(int n) {
        Told[] many = new Told[n];
        Arrays.setAll(many, i -> Told.proposal(UUID.randomUUID(), process, i));
        return many;
    }

    private static List<Got> told(Portal portal, int n) {
        await().until(() -> portal.got().size() >= n);
        return portal.got();
    }

    private static org.awaitility.core.ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }

    private JsonNode read(Got got) {
        try {
            return json.readTree(got.body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    // as a portal does it, with nothing of this service's
    private static String signature(String secret, Got got) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = got.header("webhook-id") + "." + got.header("webhook-timestamp") + "." + got.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
