package org.unep.proposals.proposal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.group;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.submitted;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

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
            "process=a%00b,invalid-request,?process", "updatedSince=yesterday,invalid-request,",
            "status=OPEN,invalid-request,", "limit=many,invalid-request," })
    void wrongParameterIsNamed(String query, String slug, String pointer) {
        var answer = anybody().urlEncodingEnabled(false).get("/v1/proposals?" + query).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/" + slug));
        if (pointer != null) {
            answer.body("errors.pointer", contains(pointer));
        }
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        String foreign = Base64.getUrlEncoder().withoutPadding().encodeToString("k1:CHE".getBytes(StandardCharsets.UTF_8));
        anybody().get("/v1/proposals?cursor=" + foreign).then().statusCode(400)
                .body("type", containsString("invalid-cursor"));
        assertEquals(List.of(), anybody().get("/v1/proposals?process=nowhere").path("items"));
    }
}
