package org.unep.proposals.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.consultation;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.submitted;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** Lists of proposals: filtered, paged, stable. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class ProposalListTest {

    @Test
    void pagesStayWhatTheyAreWhileOthersInsert() {
        String process = process();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(submitted(process, "Proposal " + i));
        }
        var seen = new ArrayList<String>();
        String next = "/v1/proposals?limit=2&process=" + process;
        while (next != null) {
            var page = anybody().get(next).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            if (next != null) {
                assertEquals("<" + next + ">; rel=\"next\"", page.header("Link"));
            }
            if (seen.size() == 2) {
                ids.add(submitted(process, "Late"));
            }
        }
        assertEquals(ids, seen);
    }

    @Test
    void filtersNarrowTheList() {
        String process = process();
        group(process, "grulac", "Latin American and Caribbean Group");
        String one = submitted(process, "One", Map.of("group", "grulac"));
        String two = submitted(process, "Two");
        move(two, "table").statusCode(200);
        String all = "/v1/proposals?process=" + process;
        anybody().get(all + "&group=grulac").then().body("items.id", contains(one)).body("total", nullValue());
        anybody().get(all + "&status=TABLED").then().body("items.id", contains(two));
        anybody().get(all + "&cluster=tools&count=true").then().body("items", hasSize(2)).body("total", equalTo(2));
        anybody().get(all + "&cluster=other").then().body("items", empty()).body("next", nullValue());
    }

    @Test
    void whatItIsAboutAndWhereItComesFromNarrowTheList() {
        String process = process();
        group(process, "grulac", "Latin American and Caribbean Group");
        participant(process, "CHE");
        String meeting = consultation(process);
        var draft = draft(process, "One", Map.of());
        draft.remove("origin");
        draft.put("origins", List.of(Map.of("group", "grulac", "consultation", meeting), Map.of("participant", "CHE")));
        draft.put("topics", List.of("sand", "tailings"));
        draft.put("facets", Map.of("life-cycle-stage", List.of("extraction", "closure"), "scale", List.of("small")));
        draft.put("sdgTargets", List.of("http://metadata.un.org/sdg/12.2"));
        draft.put("fromTheFloor", Map.of("consultation", meeting));
        String one = as("secretariat").contentType(ContentType.JSON).body(draft).post("/v1/proposals").then().statusCode(201)
                .extract().path("id");
        String two = submitted(process, "Two");
        String all = "/v1/proposals?process=" + process;
        for (String filter : List.of("topic=tailings", "topic=sand&topic=tailings", "facet=life-cycle-stage:extraction",
                "facet=life-cycle-stage:extraction&facet=life-cycle-stage:closure&facet=scale:small", "group=grulac",
                "participant=CHE", "group=grulac&participant=CHE", "origin=" + meeting, "fromTheFloor=true", "number=1",
                "sdgTarget=http://metadata.un.org/sdg/12.2", "status=TABLED", "status=TABLED,FORWARDED")) {
            anybody().get(all + "&" + filter).then().statusCode(200).body("items.id", contains(one));
        }
        for (String filter : List.of("topic=sand&topic=other", "facet=life-cycle-stage:small", "facet=scale:extraction",
                "facet=life-cycle-stage:extraction&facet=scale:large", "group=CHE", "participant=grulac",
                "origin=" + UUID.randomUUID(), "number=2", "sdgTarget=http://metadata.un.org/sdg/12.1",
                "status=FORWARDED,DROPPED", "fromTheFloor=true&status=SUBMITTED")) {
            anybody().get(all + "&" + filter).then().statusCode(200).body("items", empty());
        }
        anybody().get(all + "&fromTheFloor=false").then().body("items.id", contains(two));
        anybody().get(all + "&status=SUBMITTED&status=TABLED&topic=sand").then().body("items.id", contains(one, two));
    }

    @ParameterizedTest
    @ValueSource(strings = { "created", "-created", "updated", "-updated", "number", "-number" })
    void pagesAreTheListInWhateverOrderWhileOthersInsert(String sort) {
        String process = process();
        for (int i = 0; i < 6; i++) {
            String id = submitted(process, "Proposal " + i);
            if (i % 2 == 0) {
                move(id, "table").statusCode(200);
            }
        }
        String list = "/v1/proposals?sort=" + sort + "&process=" + process;
        List<String> whole = anybody().get(list).path("items.id");
        var seen = new ArrayList<String>();
        String next = list + "&limit=2";
        while (next != null) {
            var page = anybody().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            if (seen.size() == 2) {
                submitted(process, "Late");
            }
        }
        seen.retainAll(whole);
        assertEquals(whole, seen);
        List<Integer> numbers = anybody().get(list).path("items.number");
        if (sort.equals("number")) {
            assertEquals(List.of(1, 2, 3), numbers.subList(0, 3));
        } else if (sort.equals("-number")) {
            assertEquals(List.of(3, 2, 1), numbers.subList(0, 3));
        }
    }

    @Test
    void whatIsCreatedLaterComesLaterWhateverIdItBrings() {
        String process = process();
        List<String> ids = List.of("ffffffff", "00000000", "88888888").stream()
                .map(start -> start + UUID.randomUUID().toString().substring(8)).toList();
        for (String id : ids) {
            as("secretariat").contentType("application/x-ndjson")
                    .body(("{\"id\":\"" + id + "\",\"process\":\"" + process
                            + "\",\"title\":{\"en\":\"t\"},\"text\":{\"en\":\"t\"}}").getBytes(StandardCharsets.UTF_8))
                    .post("/v1/proposals/import?status=SUBMITTED").then().statusCode(200);
        }
        assertEquals(ids, anybody().get("/v1/proposals?process=" + process).path("items.id"));
        anybody().get("/v1/proposals?sort=-created&process=" + process).then()
                .body("items.id", contains(ids.get(2), ids.get(1), ids.get(0)));
    }

    @Test
    void whatIsListedDependsOnWhoAsks() {
        anybody().get("/v1/proposals").then().header("Vary", containsString("Authorization"));
    }

    @Test
    void orderOfAnotherNameIsRefusedNamingThoseThatThereAre() {
        anybody().get("/v1/proposals?sort=title").then().statusCode(400).body("errors.pointer", contains("?sort")).body(
                "errors[0].detail", containsString("created, -created, updated, -updated, number, -number, relevance"));
    }

    @Test
    void cursorIsOfOneOrderOnly() {
        String process = process();
        submitted(process, "One");
        submitted(process, "Two");
        String next = anybody().get("/v1/proposals?limit=1&process=" + process).path("next");
        anybody().urlEncodingEnabled(false).get(next + "&sort=updated").then().statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void harvesterGetsWhatChangedSince() {
        String process = process();
        String one = submitted(process, "One");
        submitted(process, "Two");
        Instant since = Instant.now();
        move(one, "table").statusCode(200);
        anybody().queryParam("updatedSince", since.toString()).get("/v1/proposals?process=" + process).then()
                .body("items.id", contains(one));
    }

    @ParameterizedTest
    @CsvSource({ "proces=x,unknown-parameter,?proces", "limit=0,invalid-request,?limit", "limit=201,invalid-request,?limit",
            "cursor=!!,invalid-cursor,?cursor", "process=a%20b,invalid-request,?process",
            "process=a%00b,invalid-request,?process", "updatedSince=yesterday,invalid-request,?updatedSince",
            "status=OPEN,invalid-request,?status", "q=,invalid-request,?q", "sort=,invalid-request,?sort",
            "fields=,invalid-request,?fields", "'status=TABLED,',invalid-request,?status", "limit=many,invalid-request,?limit",
            "number=0,invalid-request,?number",
            "facet=a,invalid-request,?facet",
            "facet=scale:a&facet=a:b:c,invalid-request,?facet", "facet=a%22:b,invalid-request,?facet",
            "topic=a%7D,invalid-request,?topic", "sdgTarget=12.2,invalid-request,?sdgTarget",
            "origin=CHE,invalid-request,?origin", "fromTheFloor=yes,invalid-request,?fromTheFloor" })
    void wrongParameterIsNamed(String query, String slug, String pointer) {
        var answer = anybody().urlEncodingEnabled(false).get("/v1/proposals?" + query).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/" + slug));
        if (pointer != null) {
            answer.body("errors.pointer", contains(pointer));
        }
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        String process = process();
        submitted(process, "One");
        submitted(process, "Two");
        String list = "/v1/proposals?limit=1&process=" + process;
        String next = anybody().get(list).path("next");
        String cursor = next.substring(next.indexOf("cursor="));
        anybody().urlEncodingEnabled(false).get(list + "&" + cursor).then().statusCode(200);
        for (String other : List.of(list + "&cluster=tools", "/v1/proposals?limit=1", list + "&sort=-created",
                "/v1/consolidations?limit=1&process=" + process)) {
            anybody().urlEncodingEnabled(false).get(other + "&" + cursor).then().statusCode(400)
                    .body("type", equalTo("/problems/invalid-cursor")).body("errors.pointer", contains("?cursor"));
        }
        assertEquals(List.of(), anybody().get("/v1/proposals?process=nowhere").path("items"));
    }
}
