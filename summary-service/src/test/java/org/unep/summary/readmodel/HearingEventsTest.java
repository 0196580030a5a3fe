package org.unep.summary.readmodel;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.chassis.events.Inbox;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.EventContract;
import org.unep.embedded.Tokens;
import org.unep.embedded.Topic;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The other services, heard over Kafka and read as their contracts describe them. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class HearingEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Inbox inbox;
    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID proposal = UUID.randomUUID();

    @Test
    void everyExampleOfTheOwnersIsReadAndEveryTypeThatIsHeardHasOne() {
        assertEquals(Events.PROPOSALS.keySet(), read("proposals", Events.PROPOSALS));
        assertEquals(Events.CONSULTATIONS.keySet(), read("consultations", Events.CONSULTATIONS));
    }

    private Set<String> read(String owner, Map<String, Class<? extends Seen>> heard) {
        Set<String> read = new HashSet<>();
        EventContract.of(owner + "-service").examples().forEach(example -> {
            String type = "org.unep." + owner + "." + EventContract.nameOf(example) + ".v1";
            if (heard.containsKey(type)) {
                inbox.data(EventContract.read(example).getBytes(StandardCharsets.UTF_8), heard.get(type));
                read.add(type);
            }
        });
        return read;
    }

    @Test
    void whatIsSaidReachesTheSupport() {
        send(Told.process(process), Told.government("CHE"), Told.proposal(proposal, process, 1),
                Told.says(process, "CHE", "2023-09-07T09:00:00Z", Map.of(proposal, "SUPPORT")).delivered());
        awaitSupporters(1);
    }

    @Test
    void malformedEventsGoToTheDeadLettersWithTheirReasonAndTheNextOneIsFolded() {
        send(Told.process(process), Told.government("CHE"), Told.proposal(proposal, process, 1));
        var said = Told.says(process, "CHE", "2023-09-07T09:00:00Z", Map.of(proposal, "SUPPORT"));
        String type = said.delivered().type();
        Map<String, String> malformed = Map.of(
                "{\"half\": ", "end-of-input",
                "{\"id\":\"%s\",\"version\":1}".formatted(UUID.randomUUID()), "process",
                new String(said.at(0, "DELIVERED").json(), StandardCharsets.UTF_8), "version",
                new String(said.delivered().json(), StandardCharsets.UTF_8).replace("SUPPORT", "LIKES"), "stance",
                new String(said.delivered().json(), StandardCharsets.UTF_8).replace("\"CHE\"", "null"), "quantifier",
                new String(said.delivered().json(), StandardCharsets.UTF_8).replace("\"en\"", "\"\\u0000\""), "u0000");
        malformed.forEach((json, reason) -> {
            String key = "bad-" + UUID.randomUUID();
            Topic.send("unep.consultations", key, type, json);
            var dead = Topic.await("unep.dead-letters", r -> key.equals(r.key()));
            String given = Topic.header(dead.get(dead.size() - 1), "dead-letter-reason");
            assertFalse(given.isBlank(), json);
            assertEquals(json, Topic.text(dead.get(dead.size() - 1)));
            assertEquals(true, given.contains(reason), given + " for " + json);
        });
        send(said.delivered());
        awaitSupporters(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            process-opened          | title            | {}
            process-opened          | title            | {'en':null}
            process-opened          | mandate          | 'none'
            process-opened          | governingBody    | []
            process-opened          | clusters         | {}
            process-opened          | clusters         | [null]
            process-opened          | clusters         | [{'code':'tools'}]
            process-opened          | clusters         | [{'code':'','title':{'en':'x'}}]
            process-opened          | crosscuttingIssues | [{'title':{'en':'x'}}]
            process-opened          | reportsTo        | 'UNEA-6'
            process-opened          | reportsTo        | {'session':'UNEA-6'}
            group-established       | name             | {}
            participant-added       | name             | null
            participant-added       | government       | null
            consultation-announced  | title            | null
            consultation-announced  | startsOn         | 'soon'
            consultation-announced  | endsOn           | {}
            consultation-announced  | venue            | {'en':'x'}
            consultation-announced  | host             | ['x']
            consultation-announced  | outcome          | {'priorityConcerns':['x']}
            consultation-announced  | outcome          | {'priorityConcerns':[{}]}
            consultation-announced  | attendance       | 12
            consultation-announced  | attendance       | {'governments':12.5,'observers':1}
            consultation-announced  | attendance       | {'governments':12.0,'observers':1}
            consultation-announced  | attendance       | {'governments':1,'observers':''}
            consultation-announced  | attendance       | {'governments':1,'observers':'12'}
            consultation-announced  | attendance       | {'governments':-1,'observers':1}
            consultation-announced  | attendance       | {'governments':99999999999,'observers':1}
            session-scheduled       | title            | null
            session-scheduled       | title            | {}
            session-scheduled       | number           | 'three'
            session-scheduled       | consultation     | 'here'
            session-scheduled       | facilitators     | 'nobody'
            session-scheduled       | facilitators     | [{}]
            session-scheduled       | cluster          | {}
            proposal-tabled         | title            | {}
            proposal-tabled         | origin           | 'here'
            proposal-tabled         | origin           | {'consultation':'here'}
            proposal-tabled         | origin           | {'participant':{}}
            proposal-tabled         | number           | 1.5
            proposal-tabled         | history          | {}
            proposal-tabled         | history          | [{'status':'FORWARDED','at':'soon'}]
            proposal-tabled         | history          | [{'status':'FORWARDED','actor':'secretariat'}]
            consolidation-recorded  | sources          | [null]
            consolidation-recorded  | results          | ['x']
            consolidation-recorded  | rationale        | 'because'
            consolidation-recorded  | kind             | []
            consolidation-undone    | undone           | 'yes'
            consolidation-undone    | undone           | {}
            statement-delivered     | participant      | ''
            statement-delivered     | participant      | ' '
            statement-delivered     | onBehalfOf       | ['']
            statement-delivered     | onBehalfOf       | 'grulac'
            statement-delivered     | session          | 'here'
            statement-delivered     | crosscutting     | [null]
            statement-delivered     | crosscutting     | [['a']]
            statement-delivered     | crosscutting     | 'tailings'
            statement-delivered     | positions        | [{'proposal':'018a6f2e-7c5b-7d10-9c3a-5f1f0e6a7b21','stance':'MIXED'}]
            statement-delivered     | positions        | [{'proposal':'018a6f2e-7c5b-7d10-9c3a-5f1f0e6a7b21','stance':'MERGE','with':['x']}]
            statement-delivered     | positions        | [{'proposal':'018a6f2e-7c5b-7d10-9c3a-5f1f0e6a7b21','stance':'MERGE','with':[null]}]
            statement-delivered     | positions        | [{'proposal':'018a6f2e-7c5b-7d10-9c3a-5f1f0e6a7b21','stance':'CONCERN','text':{'en':'x'}}]
            statement-delivered     | positions        | [{'proposal':'018a6f2e-7c5b-7d10-9c3a-5f1f0e6a7b21','stance':'CONCERN','condition':[]}]
            report-back-given       | findings         | [{'proposal':'018a6f2e-7c5b-7d10-9c3a-5f1f0e6a7b21','stance':'OPPOSE','quantifier':'LOTS'}]
            report-back-given       | findings         | [{'proposal':'018a6f2e-7c5b-7d10-9c3a-5f1f0e6a7b21','stance':'OPPOSE','note':{}}]
            report-back-given       | crosscutting     | {}
            report-back-given       | crosscutting     | ['']
            """)
    void whatCouldNotBeReadLaterIsRefusedAtOnce(String event, String field, String value) throws JsonProcessingException {
        String owner = Events.PROPOSALS.containsKey("org.unep.proposals." + event + ".v1") ? "proposals" : "consultations";
        var shape = Map.of("proposals", Events.PROPOSALS, "consultations", Events.CONSULTATIONS).get(owner)
                .get("org.unep." + owner + "." + event + ".v1");
        var example = EventContract.of(owner + "-service").examples().stream()
                .filter(e -> EventContract.nameOf(e).equals(event)).findFirst().orElseThrow();
        ObjectNode data = (ObjectNode) JSON.readTree(EventContract.read(example));
        inbox.data(data.toString().getBytes(StandardCharsets.UTF_8), shape);
        data.set(field, JSON.readTree(value.replace('\'', '"')));
        byte[] payload = data.toString().getBytes(StandardCharsets.UTF_8);
        String reason = String.valueOf(assertThrows(RuntimeException.class, () -> inbox.data(payload, shape)).getMessage());
        assertTrue(reason.contains(field), reason);
    }

    @Test
    void whateverIsHeardCanBeRead() throws JsonProcessingException {
        feed.tell(Told.process(process));
        List<Told> heard = new ArrayList<>();
        for (String owner : List.of("consultations", "proposals")) {
            var types = owner.equals("proposals") ? Events.PROPOSALS : Events.CONSULTATIONS;
            for (var example : EventContract.of(owner + "-service").examples()) {
                String type = "org.unep." + owner + "." + EventContract.nameOf(example) + ".v1";
                if (types.containsKey(type) && !type.contains("process-opened")) {
                    spoilt(EventContract.read(example)).filter(data -> accepted(data, types.get(type)))
                            .forEach(data -> heard.add(new Told("unep." + owner, type, data)));
                }
            }
        }
        assertTrue(heard.size() > 100, () -> heard.size() + " events");
        feed.tell(heard);
        given().get("/v1/processes/{p}/support", process).then().statusCode(200);
        for (String analysis : List.of("priorities", "divergence", "crosscutting-issues", "merger-suggestions", "follow-ups")) {
            given().get("/v1/processes/{p}/" + analysis, process).then().statusCode(200);
        }
        given().auth().oauth2(Tokens.of("co-chair")).post("/v1/processes/{p}/summaries", process).then().statusCode(201);
    }

    // the example with each of its values, however deep, replaced by each of some others: as an aggregate of its own
    private Stream<Map<String, Object>> spoilt(String example) throws JsonProcessingException {
        List<Map<String, Object>> spoilt = new ArrayList<>();
        List<JsonPointer> places = new ArrayList<>();
        places(JSON.readTree(example), JsonPointer.empty(), places);
        for (JsonPointer place : places) {
            for (String value : List.of("null", "12.5", "7", "\"\"", "\"x\"", "[]", "{}", "[null]", "[\"x\"]",
                    "{\"en\":null}")) {
                ObjectNode data = (ObjectNode) JSON.readTree(example);
                data.replace("process", JSON.getNodeFactory().textNode(process));
                data.replace(data.has("id") ? "id" : "code", JSON.getNodeFactory().textNode(UUID.randomUUID().toString()));
                JsonNode parent = data.at(place.head());
                if (parent instanceof ObjectNode object) {
                    object.set(place.last().getMatchingProperty(), JSON.readTree(value));
                } else {
                    ((ArrayNode) parent).set(place.last().getMatchingIndex(), JSON.readTree(value));
                }
                spoilt.add(JSON.convertValue(data, new TypeReference<>() {
                }));
            }
        }
        return spoilt.stream();
    }

    private static void places(JsonNode node, JsonPointer at, List<JsonPointer> places) {
        node.fields().forEachRemaining(f -> {
            JsonPointer inner = at.appendProperty(f.getKey());
            places.add(inner);
            places(f.getValue(), inner, places);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(at.appendIndex(i));
            places(node.get(i), at.appendIndex(i), places);
        }
    }

    private boolean accepted(Map<String, Object> data, Class<? extends Seen> shape) {
        try {
            Seen seen = inbox.data(JSON.writeValueAsBytes(data), shape);
            return seen.process() == null || seen.process().equals(process);
        } catch (RuntimeException refused) {
            return false;
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void eventOfAnUnknownTypeIsIgnored() {
        Topic.send("unep.proposals", "some", "org.unep.proposals.proposal-sung.v1", "{\"melody\":1}");
        send(Told.process(process), Told.proposal(proposal, process, 1));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/v1/processes/{p}/support", process).then()
                .statusCode(200).body("items", hasSize(1)));
    }

    private void awaitSupporters(int n) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> given().get("/v1/processes/{p}/support", process).then()
                .statusCode(200).body("items", hasSize(1)).body("items[0].governments.SUPPORT", equalTo(n)));
    }

    private static void send(Told... events) {
        for (Told event : List.of(events)) {
            Topic.send(event.topic(), "key", event.type(), new String(event.json(), StandardCharsets.UTF_8));
        }
    }
}
