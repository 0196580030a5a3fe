package org.unep.consultations.statement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.move;
import static org.unep.consultations.Api.position;
import static org.unep.consultations.Api.said;
import static org.unep.consultations.Api.statement;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Api;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Lists of statements: filtered, paged, stable. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class StatementListTest {

    private String session;
    private String list;

    @BeforeEach
    void scheduleAPlenary() {
        session = Stage.plenary();
        list = "/v1/statements?session=" + session;
    }

    @Test
    void pagesStayWhatTheyAreWhileOthersInsert() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(said(session, statement("CHE")));
        }
        var seen = new ArrayList<String>();
        String next = list + "&limit=2";
        while (next != null) {
            var page = anybody().get(next).then().statusCode(200).extract();
            seen.addAll(page.path("items.id"));
            next = page.path("next");
            assertEquals(next == null ? null : "<" + next + ">; rel=\"next\"", page.header("Link"));
            if (seen.size() == 2) {
                ids.add(said(session, statement("CHE")));
            }
        }
        assertEquals(ids, seen);
    }

    @Test
    void cachesAreToldThatTheListDependsOnWhoAsks() {
        anybody().get(list).then().statusCode(200).header("Vary", equalTo("Authorization"));
    }

    @Test
    void cursorForgedWithTheDevelopmentKeyThatHoldsNoIdIsRefused() throws GeneralSecurityException {
        byte[] key = "no id".getBytes(UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("cursors of the consultations-service".getBytes(UTF_8), "HmacSHA256"));
        mac.update((list + "\n").getBytes(UTF_8));
        byte[] forged = ByteBuffer.allocate(16 + key.length).put(mac.doFinal(key), 0, 16).put(key).array();
        anybody().get(list + "&cursor=" + Base64.getUrlEncoder().withoutPadding().encodeToString(forged)).then()
                .statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void filtersNarrowTheList() {
        String swiss = said(session, statement("CHE", position(Stage.open(), "SUPPORT"), position(Stage.other(), "CONCERN")));
        var chile = statement("CHL", position(Stage.open(), "OPPOSE"));
        chile.put("onBehalfOf", List.of("grulac", "BRA"));
        String region = said(session, chile);
        anybody().get(list + "&participant=CHE").then().body("items.id", contains(swiss));
        for (String party : List.of("CHL", "grulac", "BRA")) {
            anybody().get(list + "&participant=" + party).then().body("items.id", contains(region));
        }
        anybody().get(list + "&participant=ARG").then().body("items", empty());
        anybody().get(list + "&proposal=" + Stage.open()).then().body("items.id", contains(swiss, region));
        anybody().get(list + "&proposal=" + Stage.other()).then().body("items.id", contains(swiss));
        anybody().get(list + "&count=true&limit=1&process=" + Stage.process()).then().body("items", hasSize(1))
                .body("total", equalTo(2));
        anybody().get(list + "&process=nowhere").then().body("items", empty());
    }

    @Test
    void listIsNarrowedByStateKindItemAndConsultation() {
        var onItem = statement("CHE");
        onItem.put("agendaItem", "7");
        String delivered = said(session, onItem);
        String submitted = Api.submitted(session, "BRA");
        String withdrawn = said(session, statement("BRA"));
        move(withdrawn, "withdraw").statusCode(200);
        var reply = statement("ARG");
        reply.put("kind", "RIGHT_OF_REPLY");
        reply.put("inReplyTo", delivered);
        String replied = said(session, reply);
        anybody().get(list + "&agendaItem=7").then().body("items.id", contains(delivered));
        anybody().get(list + "&kind=RIGHT_OF_REPLY").then().body("items.id", contains(replied));
        anybody().get(list + "&status=DELIVERED").then().body("items.id", contains(delivered, replied));
        anybody().get(list + "&status=SUBMITTED").then().body("items", empty());
        as("secretariat").get(list + "&status=SUBMITTED").then().body("items.id", contains(submitted));
        anybody().get(list + "&status=WITHDRAWN").then().body("items.id", contains(withdrawn)).body("items.deleted",
                contains(true));
        anybody().get(list + "&consultation=" + Stage.consultation()).then().body("items.id", contains(delivered, replied));
        anybody().get(list + "&consultation=" + Api.NOBODY).then().body("items", empty());
    }

    @Test
    void positionsAreListedInTheOrderInWhichTheyWereTaken() {
        said(session, statement("CHE", position(Stage.other(), "SUPPORT"), position(Stage.open(), "CONCERN")));
        said(session, statement("BRA", position(Stage.open(), "SUPPORT"), position(Stage.other(), "CONCERN")));
        anybody().get(list).then().body("items[0].positions.proposal", contains(Stage.other(), Stage.open()))
                .body("items[1].positions.proposal", contains(Stage.open(), Stage.other()));
    }

    @Test
    void harvesterGetsTombstonesOfWhatWasWithdrawnSince() {
        String kept = said(session, statement("CHE"));
        String withdrawn = said(session, statement("BRA"));
        said(session, statement("ARG"));
        String since = Instant.now().toString();
        move(withdrawn, "withdraw").statusCode(200);
        String late = said(session, statement("CHN"));
        anybody().queryParam("updatedSince", since).get(list).then().statusCode(200)
                .body("items.id", containsInAnyOrder(withdrawn, late))
                .body("items.find { it.id == '" + withdrawn + "' }.deleted",
                        equalTo(true))
                .body("items.find { it.id == '" + late + "' }.deleted", equalTo(null))
                .body("items.find { it.id == '" + withdrawn + "' }.text", equalTo(null));
        anybody().get(list + "&count=true").then().body("items.id", hasItems(kept, late)).body("total", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({ "speaker=CHE,unknown-parameter,?speaker", "limit=0,invalid-request,?limit", "limit=201,invalid-request,?limit",
            "cursor=!!,invalid-cursor,?cursor", "cursor=azE6Q0hF,invalid-cursor,?cursor",
            "participant=a%20b,invalid-request,?participant", "process=a%00b,invalid-request,?process",
            "session=plenary,invalid-request,?session", "status=LOST,invalid-request,?status",
            "kind=SPEECH,invalid-request,?kind", "consultation=gimm,invalid-request,?consultation",
            "proposal=sand,invalid-request,?proposal",
            "updatedSince=yesterday,invalid-request,?updatedSince",
            "updatedSince=-99999-01-01T00:00:00Z,invalid-request,?updatedSince" })
    void wrongParameterIsNamed(String query, String slug, String pointer) {
        var answer = anybody().urlEncodingEnabled(false).get("/v1/statements?" + query).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("/problems/" + slug));
        if (pointer != null) {
            answer.body("errors.pointer", contains(pointer));
        }
    }
}
