package org.unep.consultations.feed;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.consultation;
import static org.unep.consultations.Api.patch;
import static org.unep.consultations.Api.post;
import static org.unep.consultations.Api.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.consultations.Api;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What a portal gets that keeps a copy of all meetings, in the form of InforMEA. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class InformeaMeetingsTest {

    @ConfigProperty(name = "suite.informea.treaty")
    String treaty;

    @Test
    void whatIsMandatoryIsThereAlsoWhereHardlyAnythingIsKnown() {
        String process = process();
        String id = announced(process);
        feed(process).body("items", hasSize(1)).body("items[0].id", equalTo(id))
                .body("items[0].treaty", equalTo(treaty)).body("items[0].title.en", equalTo("A global meeting"))
                .body("items[0].start", nullValue()).body("items[0].status", equalTo("nodate"))
                .body("items[0].city", equalTo("To be announced")).body("items[0].country", equalTo("ZZZ"))
                .body("items[0].kind", equalTo("official")).body("items[0].type", equalTo("global consultation"))
                .body("items[0].access", equalTo("invitation")).body("items[0].virtual", equalTo(false))
                .body("items[0].updated", notNullValue());
    }

    @Test
    void whatIsKnownIsShownByTheNamesThatInformeaUses() {
        String process = process();
        announced(process, Map.of("title", Map.of("en", "A meeting", "zh-Hans", "会议"), "startsOn", "2023-09-07", "endsOn",
                "2023-09-08", "venue", "Palais des Nations", "modality", "HYBRID", "city",
                Map.of("fr", "Genève", "en", "Geneva"), "country", "CHE"));
        feed(process).body("items[0].title", equalTo(Map.of("en", "A meeting", "zh", "会议")))
                .body("items[0].start", equalTo("2023-09-07")).body("items[0].end", equalTo("2023-09-08"))
                .body("items[0].location", equalTo("Palais des Nations")).body("items[0].city", equalTo("Geneva"))
                .body("items[0].country", equalTo("CHE")).body("items[0].status", equalTo("confirmed"));
    }

    @Test
    void addressOfAMeetingLeadsToIt() {
        String process = process();
        String id = announced(process);
        String url = feed(process).extract().path("items[0].url");
        anybody().get(url).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void titleThatNobodyTranslatedStandsUnderEnglishToo() {
        String process = process();
        announced(process, Map.of("title", Map.of("fr", "Une réunion")));
        feed(process).body("items[0].title", equalTo(Map.of("en", "Une réunion", "fr", "Une réunion")));
    }

    @ParameterizedTest
    @CsvSource({ "open,confirmed", "open close,over", "open close report,over", "cancel,cancelled" })
    void stateIsToldInTheWordsOfInformea(String verbs, String told) {
        String process = process();
        String id = announced(process, Map.of("startsOn", "2023-09-07"));
        for (String verb : verbs.split(" ")) {
            moved(id, verb);
        }
        feed(process).body("items[0].status", equalTo(told)).body("items[0].end", equalTo("2023-09-07"));
    }

    @Test
    void cancelledMeetingStaysInTheFeedAlsoWithoutDates() {
        String process = process();
        moved(announced(process), "cancel");
        feed(process).body("items.status", contains("cancelled"));
    }

    @Test
    void windowOfAnOnlineConsultationIsShownByItsDaysWhereItIs() {
        String process = process();
        announced(process, Map.of("kind", "ONLINE", "zone", "Pacific/Auckland", "opensAt", "2023-05-01T12:30:00Z", "closesAt",
                "2023-05-31T11:30:00Z"));
        feed(process).body("items[0].start", equalTo("2023-05-02")).body("items[0].end", equalTo("2023-05-31"))
                .body("items[0].virtual", equalTo(true)).body("items[0].city", equalTo("Online"))
                .body("items[0].status", equalTo("confirmed"));
    }

    @Test
    void meetingThatIsOverWithoutPublicDatesHasNoDate() {
        String process = process();
        String id = announced(process);
        moved(id, "open");
        moved(id, "close");
        feed(process).body("items[0].status", equalTo("nodate")).body("items[0].start", nullValue());
    }

    @Test
    void meetingDoesNotEndBeforeItStarts() {
        String process = process();
        announced(process, Map.of("kind", "ONLINE", "startsOn", "2023-06-01", "closesAt", "2023-05-31T11:30:00Z"));
        feed(process).body("items[0].start", equalTo("2023-06-01")).body("items[0].end", equalTo("2023-06-01"));
    }

    @Test
    void pagesMayChangeTheirSizeOnTheWay() {
        String process = process();
        String first = announced(process);
        String second = announced(process);
        String next = anybody().get("/informea/v2/meetings?$top=1&process=" + process).then().body("items.id", contains(first))
                .extract().path("next");
        anybody().urlEncodingEnabled(false).get(next.replace("%24top=1", "$top=5")).then().statusCode(200)
                .body("items.id", contains(second));
    }

    @Test
    void secondHarvestGetsOnlyWhatChangedSince() {
        String process = process();
        String first = announced(process);
        String second = announced(process);
        String seen = feed(process).body("items.id", contains(first, second)).extract().path("items[1].updated");
        changed(first);
        since(process, "$filter", "updated gt datetime'" + seen + "'").body("items.id", contains(first));
        since(process, "$filter", "updated ge datetime'" + seen + "'").body("items.id", contains(second, first));
        since(process, "updatedSince", seen).body("items.id", contains(second, first)).body("next", nullValue());
        since(process, "$filter", "updated gt datetime'2100-01-01T00:00:00'").body("items", empty());
    }

    @Test
    void whoIsCutOffGoesOnWhereTheyWereWhileOthersAdd() {
        String process = process();
        List<String> announced = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            announced.add(announced(process));
        }
        var page = anybody().get("/informea/v2/meetings?$top=2&count=true&process=" + process).then()
                .body("items.id", contains(announced.get(0), announced.get(1))).body("total", equalTo(5));
        String next = page.extract().path("next");
        page.header("Link", equalTo("<" + next + ">; rel=\"next\""));
        announced.add(announced(process));
        List<String> rest = new ArrayList<>();
        while (next != null) {
            var more = anybody().urlEncodingEnabled(false).get(next).then().statusCode(200);
            rest.addAll(more.extract().path("items.id"));
            next = more.extract().path("next");
        }
        assertEquals(announced.subList(2, 6), rest);
    }

    @Test
    void whatChangesMovesToTheEndSoThatAHarvestSeesItAgain() {
        String process = process();
        String first = announced(process);
        String second = announced(process);
        changed(first);
        feed(process).body("items.id", contains(second, first));
    }

    @ParameterizedTest
    @ValueSource(strings = { "updated gt 2023-09-07T00:00:00Z", "updated lt datetime'2023-09-07T00:00:00'",
            "updated gt datetime'2023-13-07T00:00:00'", "updated gt datetime'2023-09-07T00:00:00' or true", "id eq '1'" })
    void nothingElseOfODataIsRead(String filter) {
        anybody().queryParam("$filter", filter).get("/informea/v2/meetings").then().statusCode(400)
                .contentType("application/problem+json").body("type", containsString("/problems/invalid-request"))
                .body("errors[0].pointer", equalTo("?$filter"));
    }

    @ParameterizedTest
    @CsvSource({ "$skip=10,unknown-parameter,?$skip", "$top=0,invalid-request,?$top", "limit=201,invalid-request,?limit",
            "cursor=abc,invalid-cursor,?cursor", "process=a%00b,invalid-request,?process",
            "updatedSince=yesterday,invalid-request,?updatedSince",
            "updatedSince=2023-01-01T00:00:00Z&$filter=x,invalid-request,?$filter" })
    void whatIsNotUnderstoodIsRefused(String query, String problem, String pointer) {
        for (String feed : List.of("meetings", "documents")) {
            anybody().urlEncodingEnabled(false).get("/informea/v2/" + feed + "?" + query).then().statusCode(400)
                    .body("type", containsString("/problems/" + problem)).body("errors[0].pointer", equalTo(pointer));
        }
    }

    private static ValidatableResponse feed(String process) {
        return anybody().get("/informea/v2/meetings?process=" + process).then().statusCode(200);
    }

    private static ValidatableResponse since(String process, String parameter, String value) {
        return anybody().queryParam("process", process).queryParam(parameter, value).get("/informea/v2/meetings").then()
                .statusCode(200);
    }

    private static String announced(String process) {
        return Api.announced(process);
    }

    static String announced(String process, Map<String, Object> with) {
        Map<String, Object> body = consultation(process);
        body.putAll(with);
        return post("/v1/consultations", body).statusCode(201).extract().path("id");
    }

    private static void changed(String consultation) {
        patch("/v1/consultations/" + consultation, 1, Map.of("host", "UNEP")).statusCode(200);
    }

    static void moved(String consultation, String verb) {
        post("/v1/consultations/" + consultation + "/" + verb,
                verb.equals("cancel") ? Map.of("reason", "The host withdrew.") : Map.of()).statusCode(200);
    }
}
