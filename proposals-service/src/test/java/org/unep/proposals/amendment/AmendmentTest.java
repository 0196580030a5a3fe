package org.unep.proposals.amendment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.because;
import static org.unep.proposals.Api.consolidate;
import static org.unep.proposals.Api.consolidation;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.Api.tabled;
import static org.unep.proposals.Api.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Proposing changes to a text, seeing where they collide, and deciding on them. The text is "Text of Sand". */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class AmendmentTest {

    @Inject
    EntityManager entities;

    @Test
    void amendmentIsProposedAndChangesNothingYet() {
        String process = process();
        participant(process, "CHE");
        String id = tabled(process, "Sand");
        var request = new HashMap<>(replace(8, 12, "gravel"));
        request.put("quote", "Sand");
        request.put("rationale", Map.of("en", "Gravel matters too."));
        request.put("proponents", List.of(Map.of("participant", "CHE")));
        var made = propose(delegate("CHE"), id, request).statusCode(201).header("ETag", notNullValue())
                .body("status", equalTo("OPEN")).body("revision", equalTo(1)).body("part", equalTo("TEXT"))
                .body("quote", equalTo("Sand")).body("proponents", equalTo(List.of(Map.of("participant", "CHE"))))
                .body("actor", equalTo(Map.of("role", "delegate", "participant", "CHE"))).body("decision", nullValue())
                .body("collisions", empty()).body("needsAdjustment", equalTo(false))
                .body("currentRange", equalTo(Map.of("start", 8, "end", 12)))
                .body("preview.op", contains("EQUAL", "DELETE", "INSERT"))
                .body("preview.text", contains("Text of ", "Sand", "gravel")).extract();
        anybody().get(made.header("Location")).then().statusCode(200).body("id", equalTo(made.path("id")));
        anybody().header("If-None-Match", made.header("ETag")).get(made.header("Location")).then().statusCode(304);
        proposal(id).body("text.en", equalTo("Text of Sand")).body("revision", equalTo(1));
        anybody().get("/v1/proposals/" + id + "/amendments?count=true").then().statusCode(200).body("total", equalTo(1))
                .body("items.id", contains(made.<String> path("id"))).body("items[0].preview", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "REPLACE|0|4|Words|Words of Sand",
            "INSERT|12|12|, and gravel|Text of Sand, and gravel",
            "INSERT|0|0|'A '|A Text of Sand", "DELETE|4|12||Text", "REWRITE|||All anew 😀|All anew 😀" })
    void acceptingMakesTheRevision(String kind, Integer start, Integer end, String text, String expected) {
        String id = tabled(process(), "Sand");
        var request = new HashMap<String, Object>(Map.of("language", "en", "kind", kind));
        if (start != null) {
            request.put("range", Map.of("start", start, "end", end));
        }
        if (text != null) {
            request.put("text", text);
        }
        String amendment = amended(id, request);
        decide(as("co-chair"), amendment, "accept").statusCode(200).body("status", equalTo("ACCEPTED"))
                .body("decision.revision", equalTo(2)).body("decision.reason", equalTo("Agreed"))
                .body("decision.actor.role", equalTo("co-chair")).body("decision.by", nullValue()).body("version", equalTo(2))
                .body("collisions", empty()).body("needsAdjustment", nullValue());
        proposal(id).body("text.en", equalTo(expected)).body("revision", equalTo(2)).body("status", equalTo("TABLED"));
        anybody().get("/v1/proposals/" + id + "/revisions/2").then().body("text.en", equalTo(expected))
                .body("amendment", equalTo(amendment)).body("reason", equalTo("Agreed"))
                .body("actor.role", equalTo("co-chair"));
        assertEquals(List.of("proposal-submitted", "proposal-tabled", "amendment-proposed", "proposal-revised",
                "amendment-decided"), told(id));
    }

    @Test
    void titleIsAmendedInItsLanguage() {
        String id = submitted(process(), "Sand");
        String amendment = amended(id, Map.of("language", "en", "part", "TITLE", "kind", "INSERT", "range",
                Map.of("start", 4, "end", 4), "text", " and gravel"));
        decide(as("secretariat"), amendment, "accept").statusCode(200);
        proposal(id).body("title.en", equalTo("Sand and gravel")).body("text.en", equalTo("Text of Sand"));
    }

    @Test
    void otherLanguagesStayAsTheyAreAndAreNotOfficialAnyMoreOnceTheSourceIsAmended() {
        String id = submitted(process(), "Sand");
        patch(id, Map.of("text", Map.of("fr", "Texte"), "translations", Map.of("fr", "OFFICIAL"), "reason", "r"));
        String french = amended(id, Map.of("language", "fr", "kind", "REWRITE", "text", "Texte du sable"));
        decide(as("secretariat"), french, "accept").statusCode(200);
        proposal(id).body("text", equalTo(Map.of("en", "Text of Sand", "fr", "Texte du sable")))
                .body("translations", equalTo(Map.of("fr", "OFFICIAL")));
        decide(as("secretariat"), amended(id, replace(0, 4, "Words")), "accept").statusCode(200);
        proposal(id).body("text", equalTo(Map.of("en", "Words of Sand", "fr", "Texte du sable")))
                .body("translations", equalTo(Map.of("fr", "UNOFFICIAL")));
    }

    @Test
    void collisionsAreShownOnBothSides() {
        String id = submitted(process(), "Sand");
        String replace = amended(id, replace(0, 7, "Words on"));
        String overlapping = amended(id, Map.of("language", "en", "kind", "DELETE", "range", Map.of("start", 5, "end", 8)));
        String apart = amended(id, replace(8, 12, "gravel"));
        String title = amended(id, Map.of("language", "en", "part", "TITLE", "kind", "REWRITE", "text", "Gravel"));
        amendment(replace).body("collisions", contains(overlapping));
        amendment(overlapping).body("collisions", contains(replace));
        amendment(apart).body("collisions", empty());
        amendment(title).body("collisions", empty());
        String rewrite = amended(id, Map.of("language", "en", "kind", "REWRITE", "text", "Anew"));
        amendment(rewrite).body("collisions", containsInAnyOrder(replace, overlapping, apart));
        amendment(apart).body("collisions", contains(rewrite));
        anybody().get("/v1/proposals/" + id + "/amendments").then().body("items.collisions.size()", equalTo(5))
                .body("items[0].collisions", containsInAnyOrder(overlapping, rewrite));
        decide(as("secretariat"), rewrite, "reject").statusCode(200).body("status", equalTo("REJECTED"));
        amendment(apart).body("collisions", empty());
    }

    @Test
    void insertionsInOnePlaceCollide() {
        String id = submitted(process(), "Sand");
        String one = amended(id, insert(4, " one"));
        String two = amended(id, insert(4, " two"));
        String elsewhere = amended(id, insert(5, "three "));
        amendment(one).body("collisions", contains(two));
        amendment(elsewhere).body("collisions", empty());
    }

    @Test
    void entityTagTellsOfACollisionThatCameLater() {
        String id = submitted(process(), "Sand");
        String one = amended(id, insert(4, " one"));
        String tag = amendment(one).extract().header("ETag");
        amended(id, insert(4, " two"));
        anybody().header("If-None-Match", tag).get("/v1/amendments/" + one).then().statusCode(200);
    }

    @Test
    void whatDoesNotCollideIsCarriedOverAndWhatCollidesNeedsAdjustment() {
        String id = submitted(process(), "Sand");
        String first = amended(id, replace(0, 4, "All the 😀 words"));
        String apart = amended(id, replace(8, 12, "gravel"));
        String colliding = amended(id, replace(2, 6, "x"));
        decide(as("secretariat"), first, "accept").statusCode(200);
        amendment(apart).body("needsAdjustment", equalTo(false)).body("range", equalTo(Map.of("start", 8, "end", 12)))
                .body("currentRange", equalTo(Map.of("start", 19, "end", 23)));
        amendment(colliding).body("status", equalTo("OPEN")).body("needsAdjustment", equalTo(true))
                .body("currentRange", nullValue());
        decide(as("secretariat"), colliding, "accept").statusCode(409)
                .body("type", equalTo("/problems/amendment-does-not-fit")).body("detail", containsString("anew"));
        decide(as("secretariat"), apart, "accept").statusCode(200).body("decision.revision", equalTo(3));
        proposal(id).body("text.en", equalTo("All the 😀 words of gravel"));
    }

    @Test
    void amendmentIsCarriedOverAnEditorsChangeToo() {
        String id = submitted(process(), "Sand");
        String sand = amended(id, replace(8, 12, "gravel"));
        String text = amended(id, replace(0, 4, "Words"));
        String whole = amended(id, Map.of("language", "en", "kind", "REWRITE", "text", "Anew"));
        patch(id, Map.of("text", Map.of("en", "A paper of all Sand"), "reason", "Edited"));
        amendment(sand).body("currentRange", equalTo(Map.of("start", 15, "end", 19)));
        amendment(text).body("needsAdjustment", equalTo(true));
        decide(as("secretariat"), whole, "accept").statusCode(409)
                .body("type", equalTo("/problems/amendment-does-not-fit"));
        decide(as("secretariat"), sand, "accept").statusCode(200);
        proposal(id).body("text.en", equalTo("A paper of all gravel"));
    }

    @Test
    void oneOfTwoEqualPassagesIsNeverTakenForTheOther() {
        String id = submitted(process(), "Sand");
        patch(id, Map.of("text", Map.of("en", "sand, sand, sand"), "reason", "Edited"));
        String second = amended(id, replace(6, 10, "gravel"));
        decide(as("secretariat"),
                amended(id, Map.of("language", "en", "kind", "DELETE", "range", Map.of("start", 0, "end", 6))),
                "accept").statusCode(200);
        decide(as("secretariat"), second, "accept").statusCode(200);
        proposal(id).body("text.en", equalTo("gravel, sand"));
    }

    @Test
    void placeThatAnEditorCanHaveMeantNeedsAdjustment() {
        String id = submitted(process(), "Sand");
        patch(id, Map.of("text", Map.of("en", "All sand, sand, sand here"), "reason", "Edited"));
        String second = amended(id, replace(10, 14, "gravel"));
        String all = amended(id, replace(0, 3, "Some"));
        String here = amended(id, replace(21, 25, "there"));
        patch(id, Map.of("text", Map.of("en", "All sand, sand here"), "reason", "Edited"));
        amendment(second).body("needsAdjustment", equalTo(true));
        decide(as("secretariat"), second, "accept").statusCode(409);
        amendment(all).body("currentRange", equalTo(Map.of("start", 0, "end", 3)));
        amendment(here).body("currentRange", equalTo(Map.of("start", 15, "end", 19)));
    }

    @Test
    void amendmentIsWrittenAgainstAnOlderRevisionWhereThatIsNamed() {
        String id = submitted(process(), "Sand");
        patch(id, Map.of("text", Map.of("en", "The Text of Sand"), "reason", "r"));
        var request = new HashMap<>(replace(8, 12, "gravel"));
        request.put("revision", 1);
        propose(as("secretariat"), id, request).statusCode(201).body("quote", equalTo("Sand"))
                .body("currentRange.start", equalTo(12));
        request.put("revision", 3);
        propose(as("secretariat"), id, request).statusCode(422).body("errors.pointer", contains("/revision"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "{'kind':'REPLACE','range':{'start':8,'end':13},'text':'x'}|422|/range",
            "{'kind':'INSERT','range':{'start':13,'end':13},'text':'x'}|422|/range",
            "{'kind':'REPLACE','range':{'start':2147483647,'end':2147483647},'text':'x'}|400|/range",
            "{'kind':'REPLACE','range':{'start':5,'end':4},'text':'x'}|400|/range",
            "{'kind':'REPLACE','range':{'start':4,'end':4},'text':'x'}|400|/range",
            "{'kind':'REPLACE','range':{'start':-1,'end':4},'text':'x'}|400|/range/start",
            "{'kind':'REPLACE','range':{'start':1.5,'end':4},'text':'x'}|400|/range/start",
            "{'kind':'REPLACE','range':{'start':1},'text':'x'}|400|/range/end",
            "{'kind':'REPLACE','text':'x'}|400|/range",
            "{'kind':'INSERT','range':{'start':1,'end':2},'text':'x'}|400|/range",
            "{'kind':'INSERT','range':{'start':1,'end':1},'text':''}|400|/text",
            "{'kind':'INSERT','range':{'start':1,'end':1}}|400|/text",
            "{'kind':'DELETE','range':{'start':0,'end':4},'text':'x'}|400|/text",
            "{'kind':'DELETE','range':{'start':0,'end':12}}|422|/text",
            "{'kind':'REPLACE','range':{'start':0,'end':12},'text':' '}|422|/text",
            "{'kind':'REWRITE','range':{'start':0,'end':4},'text':'x'}|400|/range",
            "{'kind':'REWRITE','text':'Text of Sand'}|422|/text",
            "{'kind':'REPLACE','range':{'start':0,'end':4},'text':'Text'}|422|/text",
            "{'kind':'REPLACE','range':{'start':0,'end':4},'text':'x','quote':'Sand'}|422|/quote",
            "{'kind':'REWRITE','text':'x','quote':'Text of Sand'}|400|/quote",
            "{'kind':'REWRITE','text':'x','language':'fr'}|422|/language",
            "{'kind':'REWRITE','text':'x','language':null}|400|/language",
            "{'kind':'REWRITE','text':'a\\u0000'}|400|/text",
            "{'kind':'REWRITE','text':'\\ud83d'}|400|/text",
            "{'kind':'REWRITE','text':'x','part':'BODY'}|400|/part",
            "{'kind':'SWAP','text':'x'}|400|/kind",
            "{'text':'x'}|400|/kind",
            "{'kind':'REWRITE','text':'x','revision':0}|400|/revision",
            "{'kind':'REWRITE','text':'x','proponents':[{'participant':'nobody-yet'}]}|422|/proponents/0/participant",
            "{'kind':'REWRITE','text':'x','proponents':[{'participant':'CHE','group':'grulac'}]}|400|/proponents/0",
            "{'kind':'REWRITE','text':'x','rationale':{'en':' '}}|400|/rationale/en",
            "{'kind':'REWRITE','text':'x','status':'ACCEPTED'}|400|/status" })
    void amendmentThatMakesNoSenseIsRefusedAtItsPlace(String json, int status, String pointer) {
        String id = submitted(process(), "Sand");
        String body = json.replace('\'', '"').replaceFirst("^\\{", json.contains("'language'") ? "{" : "{\"language\":\"en\",");
        as("secretariat").contentType(ContentType.JSON).body(body).post("/v1/proposals/" + id + "/amendments").then()
                .statusCode(status).body("errors[0].pointer", equalTo(pointer));
        anybody().get("/v1/proposals/" + id + "/amendments").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "INSERT|0|0|\\u202e|counterpart", "INSERT|0|0|\\u0007|U+0007", "REPLACE|0|4|a\\u0085|U+0085",
            "REWRITE|||\\u2066open|counterpart", "DELETE|5|6||counterpart", "DELETE|0|14||blank" })
    void amendmentThatWouldHideOrTurnTextIsRefused(String kind, Integer start, Integer end, String text, String flaw) {
        String id = submitted(process(), "Sand");
        patch(id, Map.of("text", Map.of("en", "Text \u2067of\u2069 Sand\u200b"), "reason", "r"));
        String range = start == null ? "" : ",\"range\":{\"start\":%d,\"end\":%d}".formatted(start, end);
        String body = "{\"language\":\"en\",\"kind\":\"" + kind + "\"" + range
                + (text == null ? "" : ",\"text\":\"" + text + "\"") + "}";
        as("secretariat").contentType(ContentType.JSON).body(body).post("/v1/proposals/" + id + "/amendments").then()
                .statusCode(422).body("errors.pointer", contains("/text")).body("errors[0].detail", containsString(flaw));
    }

    @Test
    void titleDoesNotGrowBeyondItsBound() {
        String id = submitted(process(), "Sand");
        propose(as("secretariat"), id, Map.of("language", "en", "part", "TITLE", "kind", "REWRITE", "text", "x".repeat(1_001)))
                .statusCode(422).body("errors.pointer", contains("/text")).body("errors[0].detail", containsString("1000"));
    }

    @Test
    void draftIsNotAmended() {
        String process = process();
        participant(process, "CHE");
        participant(process, "BRA");
        String id = proposed(process, "Sand", Map.of("participant", "CHE"));
        var request = new HashMap<>(replace(0, 4, "x"));
        request.put("proponents", List.of(Map.of("participant", "BRA")));
        propose(delegate("BRA"), id, request).statusCode(404);
        anybody().get("/v1/proposals/" + id + "/amendments").then().statusCode(404);
        propose(as("secretariat"), id, request).statusCode(409).body("type", equalTo("/problems/proposal-not-open"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "withdraw", "drop", "forward", "consolidate" })
    void amendmentLapsesWithItsProposal(String end) {
        String process = process();
        String id = tabled(process, "Sand");
        String amendment = amended(id, replace(0, 4, "x"));
        String other = amended(id, replace(0, 4, "y"));
        switch (end) {
            case "drop" -> because(id, "drop").statusCode(200);
            case "consolidate" -> consolidate(consolidation(process, "REFORMULATE", List.of(id), "Anew")).statusCode(201);
            default -> move(id, end).statusCode(200);
        }
        amendment(amendment).body("status", equalTo("LAPSED")).body("collisions", empty()).body("decision", nullValue());
        for (String verb : List.of("accept", "reject")) {
            decide(as("secretariat"), amendment, verb).statusCode(409).body("type", equalTo("/problems/proposal-not-open"));
        }
        propose(as("secretariat"), id, replace(0, 4, "x")).statusCode(409);
        String list = "/v1/proposals/" + id + "/amendments?count=true&status=";
        anybody().get(list + "OPEN").then().body("items", empty()).body("total", equalTo(0));
        anybody().get(list + "LAPSED").then().body("items.id", contains(amendment, other)).body("total", equalTo(2));
        decide(as("secretariat"), other, "withdraw").statusCode(200).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void amendmentIsOpenAgainOnceAnUndoOpensItsProposal() {
        String process = process();
        String id = tabled(process, "Sand");
        String amendment = amended(id, replace(0, 4, "Words"));
        String consolidation = consolidate(consolidation(process, "REFORMULATE", List.of(id), "Anew")).statusCode(201).extract()
                .path("id");
        amendment(amendment).body("status", equalTo("LAPSED"));
        undo(consolidation).statusCode(200);
        amendment(amendment).body("status", equalTo("OPEN")).body("needsAdjustment", equalTo(false));
        decide(as("secretariat"), amendment, "accept").statusCode(200);
        proposal(id).body("text.en", equalTo("Words of Sand"));
    }

    @Test
    void amendmentIsDecidedOnce() {
        String id = submitted(process(), "Sand");
        String amendment = amended(id, replace(0, 4, "x"));
        decide(as("secretariat"), amendment, "accept").statusCode(200);
        for (String verb : List.of("accept", "reject", "withdraw")) {
            decide(as("secretariat"), amendment, verb).statusCode(409).body("type", equalTo("/problems/amendment-decided"))
                    .body("detail", containsString("ACCEPTED"));
        }
        proposal(id).body("revision", equalTo(2));
    }

    @Test
    void decisionNeedsAReasonAndTakingBackDoesNot() {
        String id = submitted(process(), "Sand");
        String amendment = amended(id, replace(0, 4, "x"));
        for (String verb : List.of("accept", "reject")) {
            for (String body : List.of("{}", "{\"reason\":\" \"}", "{\"reason\":null}")) {
                as("secretariat").contentType(ContentType.JSON).body(body).post("/v1/amendments/" + amendment + "/" + verb)
                        .then().statusCode(400).body("errors.pointer", contains("/reason"));
            }
            as("secretariat").contentType(ContentType.JSON).post("/v1/amendments/" + amendment + "/" + verb).then()
                    .statusCode(400);
        }
        as("secretariat").post("/v1/amendments/" + amendment + "/withdraw").then().statusCode(200)
                .body("decision.reason", nullValue());
    }

    @Test
    void whoMayDoWhat() {
        String process = process();
        participant(process, "CHE");
        participant(process, "BRA");
        String id = submitted(process, "Sand");
        var request = new HashMap<>(replace(0, 4, "x"));
        propose(anybody(), id, request).statusCode(401);
        propose(as("co-facilitator"), id, request).statusCode(403);
        propose(delegate("CHE"), id, request).statusCode(403);
        request.put("proponents", List.of(Map.of("participant", "CHE"), Map.of("participant", "BRA")));
        propose(delegate("CHE"), id, request).statusCode(403);
        request.put("proponents", List.of(Map.of("participant", "CHE")));
        propose(delegate("BRA"), id, request).statusCode(403);
        group(process, "grulac", "GRULAC");
        request.put("proponents", List.of(Map.of("participant", "CHE"), Map.of("group", "grulac")));
        propose(delegate("CHE"), id, request).statusCode(403).body("errors.pointer", contains("/proponents/1/group"));
        String joint = amended(id, request);
        decide(delegate("CHE"), joint, "withdraw").statusCode(403).body("errors[0].detail", containsString("several"));
        decide(as("secretariat"), joint, "withdraw").statusCode(200);
        request.put("proponents", List.of(Map.of("participant", "CHE")));
        String amendment = propose(delegate("CHE"), id, request).statusCode(201).extract().path("id");
        decide(delegate("CHE"), amendment, "accept").statusCode(403);
        decide(delegate("CHE"), amendment, "reject").statusCode(403);
        decide(delegate("BRA"), amendment, "withdraw").statusCode(403);
        decide(anybody(), amendment, "withdraw").statusCode(401);
        decide(delegate("CHE"), amendment, "withdraw").statusCode(200);
    }

    @Test
    void decisionOnAnOldVersionIsRefused() {
        String id = submitted(process(), "Sand");
        String amendment = amended(id, replace(0, 4, "x"));
        decide(as("secretariat").header("If-Match", "\"7\""), amendment, "accept").statusCode(412);
        String tag = amendment(amendment).extract().header("ETag");
        decide(as("secretariat").header("If-Match", tag), amendment, "accept").statusCode(200);
    }

    @Test
    void ofCollidingAmendmentsThatAreAcceptedAtOnceOneWins() throws Exception {
        String id = submitted(process(), "Sand");
        List<Callable<Integer>> accepts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String amendment = amended(id, replace(0, 4, "Words " + i));
            accepts.add(() -> decide(as("secretariat"), amendment, "accept").extract().statusCode());
        }
        String apart = amended(id, replace(8, 12, "gravel"));
        accepts.add(3, () -> decide(as("secretariat"), apart, "accept").extract().statusCode());
        var threads = Executors.newFixedThreadPool(accepts.size());
        List<Integer> answers = new ArrayList<>();
        try {
            for (var answer : threads.invokeAll(accepts)) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(List.of(200, 200, 409, 409, 409, 409, 409), answers.stream().sorted().toList());
        proposal(id).body("revision", equalTo(3)).body("text.en", containsString("gravel"));
    }

    @Test
    void listIsPagedAndFiltered() {
        String id = submitted(process(), "Sand");
        String one = amended(id, replace(0, 4, "a"));
        String two = amended(id, replace(0, 4, "b"));
        String three = amended(id, replace(0, 4, "c"));
        decide(as("secretariat"), two, "reject").statusCode(200);
        String path = "/v1/proposals/" + id + "/amendments";
        String next = anybody().get(path + "?limit=2").then().body("items.id", contains(one, two)).extract().path("next");
        anybody().get(next).then().body("items.id", contains(three)).body("next", nullValue());
        anybody().get(path + "?status=OPEN").then().body("items.id", contains(one, three));
        anybody().get(path + "?status=REJECTED").then().body("items.id", contains(two));
        anybody().get(path + "?state=OPEN").then().statusCode(400);
        anybody().get(path + "?cursor=x").then().statusCode(400);
        anybody().get("/v1/amendments/" + UUID.randomUUID()).then().statusCode(404);
        decide(as("secretariat"), UUID.randomUUID().toString(), "accept").statusCode(404);
        anybody().get("/v1/proposals/" + UUID.randomUUID() + "/amendments").then().statusCode(404);
    }

    @Test
    void amendmentOfALongTextIsShownAndAccepted() {
        String id = submitted(process(), "Sand");
        String text = "Sand and gravel. ".repeat(5_800);
        patch(id, Map.of("text", Map.of("en", text), "reason", "Long"));
        String end = amended(id, replace(98_583, 98_587, "Rock"));
        decide(as("secretariat"), amended(id, insert(0, "Wet s")), "accept").statusCode(200);
        amendment(end).body("currentRange.start", equalTo(98_588)).body("preview.size()", equalTo(4));
        decide(as("secretariat"), end, "accept").statusCode(200);
        proposal(id).body("text.en", equalTo("Wet s" + text.substring(0, 98_583) + "Rock" + text.substring(98_587)))
                .body("revision", not(equalTo(2)));
    }

    private static Map<String, Object> replace(int start, int end, String text) {
        return Map.of("language", "en", "kind", "REPLACE", "range", Map.of("start", start, "end", end), "text", text);
    }

    private static Map<String, Object> insert(int at, String text) {
        return Map.of("language", "en", "kind", "INSERT", "range", Map.of("start", at, "end", at), "text", text);
    }

    private static ValidatableResponse propose(RequestSpecification who, String id, Map<String, ?> request) {
        return who.contentType(ContentType.JSON).body(request).post("/v1/proposals/" + id + "/amendments").then();
    }

    private static String amended(String id, Map<String, ?> request) {
        return propose(as("secretariat"), id, request).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse amendment(String id) {
        return anybody().get("/v1/amendments/" + id).then().statusCode(200);
    }

    private static ValidatableResponse decide(RequestSpecification who, String id, String verb) {
        return who.contentType(ContentType.JSON).body(Map.of("reason", "Agreed")).post("/v1/amendments/" + id + "/" + verb)
                .then();
    }

    private static void patch(String id, Map<String, ?> patch) {
        as("secretariat").header("If-Match", "*").contentType("application/merge-patch+json; charset=UTF-8").body(patch)
                .patch("/v1/proposals/" + id).then().statusCode(200);
    }

    private List<String> told(String id) {
        return entities.createNativeQuery(
                "select split_part(type, '.', 4) from outbox where aggregateid = :id order by time", String.class)
                .setParameter("id", id).getResultList();
    }
}
