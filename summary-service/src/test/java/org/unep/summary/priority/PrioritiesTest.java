package org.unep.summary.priority;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.summary.readmodel.Told.says;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.summary.Changes;
import org.unep.summary.readmodel.Feed;
import org.unep.summary.readmodel.Told;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** The low hanging fruit is ranked by weights that the rule publishes, and every rank can be computed again by hand. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class PrioritiesTest {

    private static final String PATH = "/v1/processes/{p}/priorities";
    private static final String RULE = "/v1/processes/{p}/support-rule";
    private static final String NOON = "2023-09-07T12:00:00Z";
    private static final String LEVELS = """
            [{"level":"MUCH","phrase":{"en":"much"},"when":{"governments":{"stances":["SUPPORT"],"min":2}}},
             {"level":"SOME","phrase":{"en":"some"},"when":{"any":[{"groups":{"stances":["SUPPORT"]}},
              {"governments":{"stances":["SUPPORT"]}}]}},
             {"level":"NONE","phrase":{"en":"none"}}]""";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Inject
    Feed feed;

    private final String process = "p-" + UUID.randomUUID();
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID three = UUID.randomUUID();

    @BeforeEach
    void threeProposalsOfWhichTheFirstHasTheHighestLevelAndTheThirdTheMostGroups() {
        List<Told> told = new ArrayList<>(List.of(Told.process(process), Told.government("CHE"), Told.government("BRA"),
                Told.government("MLI"), Told.proposal(one, process, 1), Told.proposal(two, process, 2),
                Told.proposal(three, process, 3)));
        for (String group : List.of("grulac", "weog", "african-group")) {
            told.add(Told.group(group));
            told.add(new Told.Statement(UUID.randomUUID(), process, "CHE", List.of(group), null, NOON,
                    Map.of(three, "SUPPORT")).delivered());
        }
        told.add(says(process, "CHE", NOON, Map.of(one, "SUPPORT", two, "SUPPORT")).delivered());
        told.add(says(process, "BRA", NOON, Map.of(one, "SUPPORT", two, "CONCERN")).delivered());
        told.add(says(process, "MLI", NOON, Map.of(one, "CLARIFICATION")).delivered());
        feed.tell(told);
    }

    @Test
    void ranksAreOfTheSameMomentAsTheSupport() {
        String asOf = given().get("/v1/processes/{p}/support", process).then().statusCode(200).body("asOf", notNullValue())
                .extract().path("asOf");
        priorities().body("asOf", equalTo(asOf));
    }

    @Test
    void ruleThatNamesNoWeightsRanksByLevelThenDivergence() {
        publish("{\"levels\":%s}".formatted(LEVELS)).statusCode(200).body("priorities.weights.level", equalTo(24))
                .body("priorities.weights.openQuestions", equalTo(1));
        priorities().body("items.number", contains(1, 3, 2)).body("items.level", contains("MUCH", "SOME", "SOME"))
                .body("items.diverging", contains(false, false, true)).body("levels", contains("MUCH", "SOME"));
        assertEveryScoreIsThatOfAHandThatComputes();
    }

    @Test
    void publishedWeightsRank() {
        publish(weighed("{\"breadth\":1}")).statusCode(200).body("priorities.weights.level", equalTo(0));
        priorities().body("items.number", contains(1, 3, 2)).body("items.score", contains(0.5f, 0.5f, 0.25f))
                .body("broadest.groupsAndBreakouts", equalTo(3)).body("broadest.governments", equalTo(2));
        publish(weighed("{\"breadth\":0.1,\"openQuestions\":0.2}")).statusCode(200);
        priorities().body("items.number", contains(3, 1, 2)).body("items[0].score", equalTo(0.8333f))
                .body("items[0].reasons.weight", contains(0, 0.1f, 0, 0.2f));
        assertEveryScoreIsThatOfAHandThatComputes();
    }

    @Test
    void everyReasonIsToldInEveryLanguageWithItsNumbers() {
        publish("{\"levels\":%s}".formatted(LEVELS)).statusCode(200);
        JsonNode items = read().path("items");
        assertEquals(3, items.size());
        items.forEach(item -> item.path("reasons").forEach(reason -> {
            Set<String> languages = JSON.convertValue(reason.path("text"), Map.class).keySet();
            assertEquals(Set.copyOf(Phrases.LANGUAGES), languages);
        }));
        assertEquals("In favour: groups 3 and breakouts 0, together 3 where the most is 3; governments 0 where the most is 2.",
                items.at("/1/reasons/1/text/en").asText());
        assertEquals("Governments diverge on it: of 2 that spoke, 1 in favour and 1 concerned or opposed.",
                items.at("/2/reasons/2/text/en").asText());
    }

    @Test
    void ofEqualScoresTheSmallerNumberGoesFirst() {
        publish(weighed("{\"divergence\":7}")).statusCode(200);
        priorities().body("items.number", contains(1, 3, 2)).body("items.score", contains(1.0f, 1.0f, 0.0f));
    }

    @Test
    void weightsBelongToTheVersionOfTheRule() {
        given().get(RULE, process).then().body("version", equalTo(1)).body("priorities.weights.level", equalTo(24));
        publish(weighed("{\"level\":1.50,\"divergence\":2}")).statusCode(200).body("version", equalTo(2));
        publish(weighed("{\"divergence\":2.0,\"level\":1.5}")).statusCode(200).body("version", equalTo(2));
        publish(weighed("{\"divergence\":2,\"level\":1}")).statusCode(200).body("version", equalTo(3));
        given().get(RULE + "/versions/2", process).then().body("priorities.weights.level", equalTo(1.5f))
                .body("priorities.weights.breadth", equalTo(0));
        given().get(RULE + "/versions/1", process).then().body("priorities.weights.divergence", equalTo(4));
    }

    @Test
    void wrongWeightIsPointedAt() {
        publish(weighed("{\"popularity\":1}")).statusCode(400).body("type", equalTo("/problems/invalid-support-rule"))
                .body("errors[0].pointer", equalTo("/priorities/weights/popularity"));
        given().get(RULE, process).then().body("version", equalTo(1));
    }

    @Test
    void candidateIsTriedOutAndNotPublished() {
        publish(weighed("{\"divergence\":7}")).statusCode(200);
        given().queryParam("rule", weighed("{\"breadth\":0.1,\"openQuestions\":0.2}")).get(PATH, process).then().statusCode(200)
                .body("items.number", contains(3, 1, 2)).body("ruleVersion", nullValue());
        given().queryParam("rule", "2").get(PATH, process).then().statusCode(200).body("ruleVersion", equalTo(2))
                .body("weights.divergence", equalTo(7));
        given().queryParam("rule", weighed("{\"breadth\":-1}")).get(PATH, process).then().statusCode(400)
                .body("errors[0].pointer", equalTo("/priorities/weights/breadth"));
        given().get(RULE, process).then().body("version", equalTo(2));
    }

    @Test
    void documentSaysTheWeightsInWords() {
        publish(weighed("{\"level\":2.5,\"openQuestions\":1}")).statusCode(200);
        String location = Changes.with("co-chair").post("/v1/processes/{p}/summaries", process).then().statusCode(201)
                .extract().path("versions[0].href");
        given().get(location).then().statusCode(200)
                .body("sections.find{it.id=='about'}.sections.sentences.flatten().find{it.id=='about.priorities'}.text",
                        containsString("(weight 2.5); open questions"))
                .body("sections.find{it.id=='low-hanging-fruit'}.sentences.text", everyItem(not(containsString("E+"))));
    }

    // by what the answer tells, and nothing else
    private void assertEveryScoreIsThatOfAHandThatComputes() {
        JsonNode priorities = read();
        BigDecimal weights = BigDecimal.ZERO;
        for (JsonNode weight : priorities.path("weights")) {
            weights = weights.add(weight.decimalValue());
        }
        for (JsonNode item : priorities.path("items")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode reason : item.path("reasons")) {
                assertEquals(0, value(priorities, item, reason.path("factor").asText())
                        .compareTo(reason.path("value").decimalValue()), reason::toString);
                assertEquals(0, reason.path("value").decimalValue().multiply(reason.path("weight").decimalValue())
                        .compareTo(reason.path("contribution").decimalValue()), reason::toString);
                sum = sum.add(reason.path("contribution").decimalValue());
            }
            assertEquals(0, sum.divide(weights, 4, RoundingMode.HALF_UP).compareTo(item.path("score").decimalValue()));
            assertTrue(item.path("score").decimalValue().compareTo(BigDecimal.ONE) <= 0);
        }
    }

    private static BigDecimal value(JsonNode priorities, JsonNode item, String factor) {
        JsonNode open = item.path("open");
        return switch (factor) {
            case "LEVEL" -> item.path("level").asText().equals("MUCH") ? BigDecimal.ONE : new BigDecimal("0.5");
            case "BREADTH" -> share(item.at("/breadth/groups").asInt() + item.at("/breadth/breakouts").asInt(),
                    priorities.at("/broadest/groupsAndBreakouts").asInt())
                    .add(share(item.at("/breadth/governments").asInt(), priorities.at("/broadest/governments").asInt()))
                    .divide(BigDecimal.valueOf(2)).setScale(4, RoundingMode.HALF_UP);
            case "DIVERGENCE" -> item.path("diverging").asBoolean() ? BigDecimal.ZERO : BigDecimal.ONE;
            default -> share(1, 1 + open.path("governments").asInt() + open.path("groups").asInt()
                    + open.path("breakouts").asInt()).setScale(4, RoundingMode.HALF_UP);
        };
    }

    private static BigDecimal share(int of, int whole) {
        return BigDecimal.valueOf(of).divide(BigDecimal.valueOf(whole), 12, RoundingMode.HALF_UP);
    }

    private ValidatableResponse priorities() {
        return given().get(PATH, process).then().statusCode(200);
    }

    private JsonNode read() {
        try {
            return JSON.readTree(priorities().extract().asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private ValidatableResponse publish(String rule) {
        return Changes.put("co-chair", rule, RULE, process);
    }

    private static String weighed(String weights) {
        return "{\"levels\":%s,\"priorities\":{\"weights\":%s}}".formatted(LEVELS, weights);
    }
}
