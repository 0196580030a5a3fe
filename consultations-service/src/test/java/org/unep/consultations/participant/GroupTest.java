package org.unep.consultations.participant;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.patch;
import static org.unep.consultations.Api.post;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.embedded.EmbeddedSuite;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Groups, and who belongs to them when. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class GroupTest {

    @Test
    void groupIsFoundAtItsLocationAndToldOfWithItsMembers() {
        String always = Api.observer();
        String once = Api.observer();
        var request = request(always, Map.of("participant", once, "from", "2022-01-01", "to", "2022-12-31"));
        String location = post("/v1/groups", request).statusCode(201).header("ETag", "\"1\"").extract().header("Location");
        anybody().get(location).then().statusCode(200).body("kind", equalTo("NEGOTIATING"))
                .body("name.en", equalTo("A group")).body("version", equalTo(1));
        String group = (String) request.get("code");
        assertEquals(List.of("group-established"), names(group));
        assertEquals(List.of("participant-added", "participant-revised"), names(always));
        anybody().get("/v1/participants/" + always).then().body("version", equalTo(2)).body("groups", contains(group))
                .body("memberships.group", contains(group)).body("memberships[0].from", nullValue());
        anybody().get("/v1/participants/" + once).then().body("version", equalTo(2)).body("groups", empty())
                .body("memberships[0].from", equalTo("2022-01-01")).body("memberships[0].to", equalTo("2022-12-31"));
        anybody().get(location + "/members").then().statusCode(200).body("items.participant", contains(always));
    }

    @Test
    void participantIsAddedToAGroupFromTheBeginning() {
        String group = Api.group();
        var code = "x-" + UUID.randomUUID();
        post("/v1/participants", Map.of("code", code, "kind", "PANELIST", "name", Map.of("en", "P"), "groups",
                List.of(group, group))).statusCode(201).body("groups", contains(group))
                .body("memberships.to", contains(nullValue()));
        anybody().get("/v1/participants?group=" + group).then().body("items.code", contains(code));
    }

    @Test
    void groupIsRenamed() {
        String group = Api.group();
        String path = "/v1/groups/" + group;
        patch(path, "\"1\"", Map.of("name", Map.of("fr", "Un groupe"))).statusCode(200).body("version", equalTo(2))
                .body("name.en", equalTo("A group")).body("name.fr", equalTo("Un groupe"));
        patch(path, "\"1\"", Map.of("name", Map.of("en", "Late"))).statusCode(412);
        patch(path, "\"2\"", Map.of("name", Map.of("fr", "Un groupe"))).statusCode(200).body("version", equalTo(2));
        as("secretariat").contentType("application/merge-patch+json").body("{}").patch(path).then().statusCode(428);
        patch(path, "*", Map.of("kind", "REGIONAL")).statusCode(400).body("errors.pointer", contains("/kind"));
        assertEquals(List.of("group-established", "group-revised"), names(group));
    }

    @Test
    void membershipBeginsEndsAndBeginsAgain() {
        String group = Api.group();
        String observer = Api.observer();
        String path = "/v1/groups/" + group + "/members/" + observer;
        anybody().get(path).then().statusCode(404);
        put(path, "If-None-Match", "*", "2020-01-01", null).statusCode(200).body("version", equalTo(2));
        anybody().get("/v1/participants/" + observer).then().body("groups", contains(group));
        as("secretariat").header("If-Match", "\"2\"").delete(path + "?on=2021-06-30").then().statusCode(200)
                .header("ETag", "\"3\"").body("periods.to", contains("2021-06-30"));
        put(path, "If-Match", "\"3\"", "2023-01-01", null).statusCode(200).body("periods.from",
                contains("2020-01-01", "2023-01-01"));
        assertMember(group, observer, "2019-12-31", false);
        assertMember(group, observer, "2020-01-01", true);
        assertMember(group, observer, "2021-06-30", true);
        assertMember(group, observer, "2021-07-01", false);
        assertMember(group, observer, "2023-01-01", true);
        assertEquals(List.of("participant-added", "participant-revised", "participant-revised", "participant-revised"),
                names(observer));
        var told = JsonPath.from(Rows.told("code", observer).get(3).payload());
        assertEquals(List.of(group), told.get("groups"));
        assertEquals(Arrays.asList("2021-06-30", null), told.get("memberships.to"));
    }

    @Test
    void membershipThatWasEnteredByMistakeIsTakenOffTheRecord() {
        String observer = Api.observer();
        String group = Api.group(observer);
        String path = "/v1/groups/" + group + "/members/" + observer;
        as("secretariat").header("If-Match", "\"2\"").delete(path + "?mistaken=true").then().statusCode(200)
                .body("periods", empty()).body("version", equalTo(3));
        anybody().get(path).then().statusCode(404);
        anybody().get("/v1/participants/" + observer).then().body("memberships", empty());
        put(path, "If-None-Match", "*", "2023-01-01", null).statusCode(200).body("periods.from", contains("2023-01-01"));
        as("secretariat").header("If-Match", "\"4\"").delete(path + "?mistaken=true&on=2022-12-31").then().statusCode(404);
    }

    @Test
    void endTodayIsTheLastDay() {
        String observer = Api.observer();
        String group = Api.group(observer);
        String path = "/v1/groups/" + group + "/members/" + observer;
        var today = LocalDate.now(ZoneOffset.UTC);
        as("secretariat").header("If-Match", "\"2\"").delete(path).then().statusCode(200).body("periods.to",
                contains(today.toString()));
        assertMember(group, observer, today.toString(), true);
        assertMember(group, observer, today.plusDays(1).toString(), false);
    }

    @Test
    void tagTellsWhatTheDayMakesOfTheSameVersion() {
        String observer = Api.observer();
        Api.group(Map.of("participant", observer, "from", "2020-01-01"));
        String tag = anybody().get("/v1/participants/" + observer).header("ETag");
        assertNotEquals("\"2\"", tag);
        patch("/v1/participants/" + observer, tag, Map.of("m49", "001")).statusCode(200);
    }

    @Test
    void noTwoTimesHaveADayInCommon() {
        String observer = Api.observer();
        String group = Api.group(Map.of("participant", observer, "from", "2022-01-01", "to", "2022-12-31"));
        String path = "/v1/groups/" + group + "/members/" + observer;
        for (String[] period : new String[][] { { "2022-12-31", "2023-12-31" }, { null, "2022-01-01" }, { null, null },
                { "2022-05-01", "2022-05-01" }, { "2021-01-01", null } }) {
            put(path, "If-Match", "\"2\"", period[0], period[1]).statusCode(409).body("type",
                    equalTo("/problems/membership-overlaps"));
        }
        put(path, "If-Match", "\"2\"", "2023-01-01", null).statusCode(200);
        put(path, "If-Match", "\"3\"", null, "2021-12-31").statusCode(200);
        post("/v1/groups", request(observer, observer)).statusCode(409).body("type",
                equalTo("/problems/membership-overlaps"));
    }

    @Test
    void databaseRefusesWhatTheServiceWouldOverlook() {
        String observer = Api.observer();
        String group = Api.group(observer);
        var refused = assertThrows(IllegalStateException.class,
                () -> Rows.texts("insert into membership (participant, party_group) values (?, ?) returning party_group",
                        observer, group));
        assertEquals(true, refused.getMessage().contains("member_once_at_a_time"), refused.getMessage());
    }

    @Test
    void ofThoseWhoLetItJoinAtTheSameTimeOneWins() {
        String path = "/v1/groups/" + Api.group() + "/members/" + Api.observer();
        List<Integer> answers = IntStream.range(0, 6).parallel()
                .mapToObj(i -> put(path, "If-None-Match", "*", null, null).extract().statusCode()).sorted().toList();
        assertEquals(List.of(200, 412, 412, 412, 412, 412), answers);
        anybody().get(path).then().body("periods", hasSize(1));
    }

    @Test
    void membershipChangesOnlyUnderACondition() {
        String observer = Api.observer();
        String path = "/v1/groups/" + Api.group(observer) + "/members/" + observer;
        as("secretariat").contentType(ContentType.JSON).body("{}").put(path).then().statusCode(428);
        as("secretariat").delete(path).then().statusCode(428);
        as("secretariat").header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        put("/v1/groups/" + Api.group() + "/members/" + observer, "If-Match", "*", null, null).statusCode(412);
        as("secretariat").header("If-Match", "\"2\"").delete(path + "?on=1900-01-01").then().statusCode(200);
        as("secretariat").header("If-Match", "\"3\"").delete(path).then().statusCode(404).body("detail",
                containsString("is no member"));
    }

    @Test
    void whatThereIsNotIsNotFound() {
        String observer = Api.observer();
        put("/v1/groups/nowhere/members/" + observer, "If-None-Match", "*", null, null).statusCode(404);
        put("/v1/groups/weog/members/nobody", "If-None-Match", "*", null, null).statusCode(404);
        put("/v1/groups/CHE/members/" + observer, "If-None-Match", "*", null, null).statusCode(404);
        anybody().get("/v1/groups/nowhere/members").then().statusCode(404);
        anybody().get("/v1/groups/weog/members/" + observer).then().statusCode(404);
        anybody().get("/v1/groups/nowhere").then().statusCode(404);
        patch("/v1/groups/nowhere", "*", Map.of()).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "code|\"a b\"|/code", "kind|\"LOCAL\"|/kind", "kind|null|/kind", "name|{}|/name",
            "members|[null]|/members/0", "members|[\"a b\"]|/members/0/participant", "members|[{}]|/members/0/participant",
            "members|[{\"participant\":\"CHE\",\"from\":\"soon\"}]|/members/0/from",
            "members|[{\"participant\":\"CHE\",\"from\":\"2023-01-02\",\"to\":\"2023-01-01\"}]|/members/0/to",
            "members|[{\"participant\":\"CHE\",\"since\":\"2023-01-02\"}]|/members/0/since", "flag|true|/flag" })
    void wrongFieldIsPointedAt(String field, String value, String pointer) {
        var request = request();
        String code = (String) request.get("code");
        request.remove("members");
        request.remove(field);
        String json = new ObjectMapper().valueToTree(request).toString();
        post("/v1/groups", json.replaceFirst("}$", ",\"" + field + "\":" + value + "}")).statusCode(400)
                .body("errors.pointer", hasItem(pointer));
        anybody().get("/v1/groups/" + code).then().statusCode(404);
    }

    @Test
    void wrongPeriodIsPointedAt() {
        String path = "/v1/groups/" + Api.group() + "/members/" + Api.observer();
        put(path, "If-None-Match", "*", "2023-01-02", "2023-01-01").statusCode(400).body("errors.pointer", contains("/to"));
        put(path, "If-None-Match", "*", "+12023-01-02", null).statusCode(400).body("errors.pointer", contains("/from"));
        as("secretariat").header("If-Match", "*").delete(path + "?on=soon").then().statusCode(400).body("errors.pointer",
                contains("?on"));
        anybody().get(path.replaceFirst("/[^/]*$", "?asOf=soon")).then().statusCode(400).body("errors.pointer",
                contains("?asOf"));
    }

    @Test
    void unknownMembersAreNamedAndTakenCodesRefused() {
        post("/v1/groups", request("CHE", "weog", "nobody")).statusCode(422)
                .body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/members/1", "/members/2"));
        for (String taken : List.of("weog", "CHE")) {
            var request = request();
            request.put("code", taken);
            post("/v1/groups", request).statusCode(409).body("type", equalTo("/problems/code-taken"));
        }
    }

    @Test
    void onlyTheSecretariatChangesGroups() {
        var request = request();
        String member = "/v1/groups/weog/members/EU";
        anybody().contentType(ContentType.JSON).body(request).post("/v1/groups").then().statusCode(401);
        for (String role : List.of("co-chair", "co-facilitator", "delegate")) {
            as(role).contentType(ContentType.JSON).body(request).post("/v1/groups").then().statusCode(403);
            as(role).contentType(ContentType.JSON).header("If-None-Match", "*").body("{}").put(member).then().statusCode(403);
            as(role).header("If-Match", "*").delete(member).then().statusCode(403);
            as(role).contentType("application/merge-patch+json").header("If-Match", "*").body("{}").patch("/v1/groups/weog")
                    .then().statusCode(403);
        }
        anybody().get(member).then().statusCode(404);
        anybody().get("/v1/groups/" + request.get("code")).then().statusCode(404);
    }

    @Test
    void membersComeInPages() {
        String next = anybody().get("/v1/groups/eastern-european-group/members?limit=20&count=true").then().statusCode(200)
                .body("total", equalTo(23)).body("items[0].participant", equalTo("ALB"))
                .body("items[0].name.fr", equalTo("Albanie")).extract().path("next");
        anybody().get(next).then().statusCode(200).body("items", hasSize(3))
                .body("items.participant", hasItem("UKR"));
    }

    @Test
    void memberWhoLeftComesAsATombstoneForWhoHarvests() {
        String stays = Api.observer();
        String leaves = Api.observer();
        String group = Api.group(stays, leaves);
        String since = anybody().get("/v1/participants/" + leaves).path("updatedAt");
        as("secretariat").header("If-Match", "\"2\"").delete("/v1/groups/" + group + "/members/" + leaves + "?on=2020-01-01")
                .then().statusCode(200);
        String list = "/v1/groups/" + group + "/members";
        anybody().get(list).then().body("items.participant", contains(stays)).body("items.version", contains(2));
        anybody().get(list + "?updatedSince=" + since).then().statusCode(200).body("items.participant", hasItem(leaves))
                .body("items.find { it.participant == '" + leaves + "' }.deleted", equalTo(true))
                .body("items.find { it.participant == '" + leaves + "' }.version", equalTo(3));
        anybody().get(list + "?updatedSince=2999-01-01T00:00:00Z").then().body("items", empty());
        anybody().get(list + "?updatedSince=noon").then().statusCode(400).body("errors.pointer", contains("?updatedSince"));
    }

    private static void assertMember(String group, String participant, String day, boolean is) {
        var matcher = is ? hasItem(participant) : not(hasItem(participant));
        anybody().get("/v1/groups/" + group + "/members?asOf=" + day).then().statusCode(200).body("items.participant", matcher);
        anybody().get("/v1/participants?group=" + group + "&asOf=" + day).then().statusCode(200).body("items.code", matcher);
    }

    private static ValidatableResponse put(String path, String condition, String tag, String from, String to) {
        var period = new HashMap<String, Object>();
        period.put("from", from);
        period.put("to", to);
        return as("secretariat").contentType(ContentType.JSON).header(condition, tag).body(period).put(path).then();
    }

    private static List<String> names(String code) {
        return Rows.told("code", code).stream().map(Rows.Told::name).toList();
    }

    private static Map<String, Object> request(Object... members) {
        return new HashMap<>(Map.of("code", "g-" + UUID.randomUUID(), "kind", "NEGOTIATING", "name", Map.of("en", "A group"),
                "members", List.of(members)));
    }
}
