package org.unep.consultations.participant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.unep.consultations.Rows;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Participants that are added to those who are there from the start. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ParticipantTest {

    @Test
    void participantIsFoundAtItsLocationAndToldOf() {
        var request = request("UN_ENTITY");
        request.put("kind", "MAJOR_GROUP");
        request.put("majorGroup", "business-and-industry");
        request.put("groups", List.of("weog", "grulac"));
        String location = post("/v1/participants", request).statusCode(201).extract().header("Location");
        anybody().get(location).then().statusCode(200).body("code", equalTo(request.get("code")))
                .body("version", equalTo(1)).body("government", equalTo(false)).body("name.en", equalTo("A participant"))
                .body("majorGroup", equalTo("business-and-industry")).body("m49", nullValue())
                .body("groups", contains("grulac", "weog"));
        assertEquals(1, Rows.told("code", (String) request.get("code")).size());
    }

    @ParameterizedTest
    @EnumSource(names = "MEMBER_STATE", mode = EnumSource.Mode.EXCLUDE)
    void onlyStatesAndTheEuAreGovernments(ParticipantKind kind) {
        boolean government = List.of("OBSERVER_STATE", "REGIONAL_ECONOMIC_INTEGRATION_ORGANIZATION").contains(kind.name());
        post("/v1/participants", request(kind.name())).statusCode(201).body("government", equalTo(government));
    }

    @ParameterizedTest
    @CsvSource({ "CHE", "weog" })
    void codeOfAParticipantOrGroupIsTaken(String code) {
        var request = request("PANELIST");
        request.put("code", code);
        post("/v1/participants", request).statusCode(409).contentType("application/problem+json")
                .body("type", equalTo("/problems/code-taken")).body("errors.pointer", contains("/code"));
        assertEquals(1, Rows.count("select count(*) from party where code = ?", code));
    }

    @Test
    void ofThoseWhoAddTheSameCodeAtTheSameTimeOneWins() {
        var request = request("PANELIST");
        List<Integer> answers = IntStream.range(0, 6).parallel()
                .mapToObj(i -> post("/v1/participants", request).extract().statusCode()).sorted().toList();
        assertEquals(List.of(201, 409, 409, 409, 409, 409), answers);
        assertEquals(1, Rows.told("code", (String) request.get("code")).size());
    }

    @Test
    void unknownGroupsAreNamed() {
        var request = request("PANELIST");
        request.put("groups", List.of("weog", "nowhere", "CHE"));
        post("/v1/participants", request).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/groups/1", "/groups/2"));
        assertNotAdded(request);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "code|null|/code", "code|\"a b\"|/code", "code|\"\"|/code", "kind|null|/kind",
            "kind|\"STATE\"|/kind", "kind|\"MEMBER_STATE\"|/code", "name|null|/name", "name|{}|/name",
            "name|{\"en\":\" \"}|/name/en", "name|{\"not a tag\":\"a\"}|/name/not a tag", "name|{\"en\":\"a\\u0000\"}|/name/en",
            "majorGroup|\"miners\"|/majorGroup", "m49|\"75\"|/m49", "groups|[\"we og\"]|/groups/0", "groups|[null]|/groups/0",
            "government|true|/government" })
    void wrongFieldIsPointedAt(String field, String value, String pointer) {
        String code = "x-" + UUID.randomUUID();
        String valid = "\"code\":\"" + code + "\",\"kind\":\"PANELIST\",\"name\":{\"en\":\"A\"}";
        String rest = valid.replaceFirst("\"" + field + "\":(\\{[^}]*}|\"[^\"]*\"),?", "").replaceFirst(",$", "");
        post("/v1/participants", "{" + rest + ",\"" + field + "\":" + value + "}").statusCode(400)
                .body("type", equalTo("/problems/invalid-request")).body("errors.pointer", hasItem(pointer));
        anybody().get("/v1/participants/" + code).then().statusCode(404);
    }

    @Test
    void governmentBelongsToNoMajorGroup() {
        var request = request("OBSERVER_STATE");
        request.put("majorGroup", "women");
        post("/v1/participants", request).statusCode(400).body("errors.pointer", contains("/majorGroup"));
        assertNotAdded(request);
    }

    @Test
    void onlyTheSecretariatAdds() {
        var request = request("PANELIST");
        anybody().contentType(ContentType.JSON).body(request).post("/v1/participants").then().statusCode(401);
        for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
            as(role).contentType(ContentType.JSON).body(request).post("/v1/participants").then().statusCode(403);
        }
        assertNotAdded(request);
    }

    @Test
    void unknownParticipantIsNotFound() {
        anybody().get("/v1/participants/XYZ").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        anybody().urlEncodingEnabled(false).get("/v1/participants/%00").then().statusCode(404);
    }

    @Test
    void groupNarrowsTheListToItsMembers() {
        anybody().get("/v1/participants?group=eastern-european-group&limit=200&count=true").then().statusCode(200)
                .body("total", equalTo(23)).body("items.code", hasItem("GEO"));
        anybody().get("/v1/participants?group=weog&kind=OBSERVER_STATE").then().body("items", empty());
        anybody().get("/v1/participants?group=nowhere").then().body("items", empty()).body("total", nullValue());
    }

    @Test
    void pagesLeadFromOneToTheNext() {
        var page = anybody().get("/v1/participants?kind=MEMBER_STATE&limit=3").then().statusCode(200)
                .body("items.code", contains("AFG", "AGO", "ALB")).extract();
        String next = page.path("next");
        assertEquals("<" + next + ">; rel=\"next\"", page.header("Link"));
        anybody().get(next).then().body("items.code", contains("AND", "ARE", "ARG"));
    }

    @ParameterizedTest
    @CsvSource({ "participants?kinds=PANELIST,unknown-parameter,?kinds", "groups?group=weog,unknown-parameter,?group",
            "participants?limit=0,invalid-request,?limit", "groups?limit=201,invalid-request,?limit",
            "participants?limit=many,invalid-request,?limit", "participants?cursor=!!,invalid-cursor,?cursor",
            "participants?cursor=Q0hF,invalid-cursor,?cursor", "participants?cursor=azE6AA,invalid-cursor,?cursor",
            "groups?cursor=azE6AA,invalid-cursor,?cursor", "participants?group=a%20b,invalid-request,?group",
            "participants?group=a%00b,invalid-request,?group", "participants?kind=STATE,invalid-request,?kind",
            "groups?kind=LOCAL,invalid-request,?kind", "participants?updatedSince=yesterday,invalid-request,?updatedSince",
            "participants?updatedSince=%2B999999999-01-01T00:00:00Z,invalid-request,?updatedSince",
            "groups?updatedSince=-9999-01-01T00:00:00Z,invalid-request,?updatedSince" })
    void wrongParameterIsNamed(String query, String slug, String pointer) {
        var answer = anybody().urlEncodingEnabled(false).get("/v1/" + query).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/" + slug));
        if (pointer != null) {
            answer.body("errors.pointer", contains(pointer));
        }
    }

    private static Map<String, Object> request(String kind) {
        return new HashMap<>(Map.of("code", "x-" + UUID.randomUUID(), "kind", kind, "name", Map.of("en", "A participant")));
    }

    private static void assertNotAdded(Map<String, Object> request) {
        anybody().get("/v1/participants/" + request.get("code")).then().statusCode(404);
        assertEquals(List.of(), Rows.told("code", (String) request.get("code")));
    }
}
