package org.unep.proposals.proposal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.delegate;
import static org.unep.proposals.Api.move;
import static org.unep.proposals.Api.participant;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.Api.proposal;
import static org.unep.proposals.Api.proposed;
import static org.unep.proposals.Api.submitted;
import static org.unep.proposals.Api.tabled;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Changing what a proposal says. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class EditingTest {

    @Inject
    EntityManager entities;

    @Test
    void draftIsChangedWithoutARevision() {
        String id = proposed(process(), "Sand");
        patch(as("secretariat"), id, "{\"title\":{\"fr\":\"Sable\"},\"topics\":[]}").statusCode(200)
                .body("title", equalTo(Map.of("en", "Sand", "fr", "Sable"))).body("topics", equalTo(List.of()))
                .body("text.en", equalTo("Text of Sand")).body("revision", equalTo(0)).body("version", equalTo(2));
        assertEquals(List.of(), revisions(id));
    }

    @Test
    void otherWordsOfAPublicProposalAreARevisionWithItsReason() {
        String id = tabled(process(), "Sand");
        patch(as("co-chair"), id, "{\"text\":{\"en\":\"Better\"},\"reason\":\"Agreed in the group\"}").statusCode(200)
                .body("text.en", equalTo("Better")).body("revision", equalTo(2)).body("status", equalTo("TABLED"))
                .body("number", equalTo(1));
        assertEquals(List.of("1 Text of Sand null secretariat", "2 Better Agreed in the group co-chair"), revisions(id));
        assertEquals(List.of("proposal-submitted", "proposal-tabled", "proposal-revised"), told(id));
    }

    @Test
    void otherWordsOfAPublicProposalNeedAReason() {
        String id = submitted(process(), "Sand");
        patch(as("secretariat"), id, "{\"text\":{\"en\":\"Better\"}}").statusCode(400)
                .body("errors.pointer", contains("/reason"));
        proposal(id).body("text.en", equalTo("Text of Sand")).body("revision", equalTo(1));
    }

    @Test
    void sortingItDifferentlyIsNoRevisionButIsTold() {
        String id = submitted(process(), "Sand");
        patch(as("secretariat"), id, "{\"topics\":[\"gravel\"]}").statusCode(200).body("revision", equalTo(1))
                .body("version", equalTo(3)).body("topics", contains("gravel"));
        assertEquals(List.of("proposal-submitted", "proposal-revised"), told(id));
    }

    @Test
    void patchThatChangesNothingTellsNothing() {
        String id = submitted(process(), "Sand");
        patch(as("secretariat"), id, "{\"topics\":[\"sand\"],\"title\":{\"en\":\"Sand\"}}").statusCode(200)
                .body("version", equalTo(2));
        assertEquals(List.of("proposal-submitted"), told(id));
    }

    @Test
    void nullTakesATranslationAway() {
        String id = proposed(process(), "Sand");
        patch(as("secretariat"), id, "{\"title\":{\"fr\":\"Sable\"},\"translations\":{\"fr\":\"OFFICIAL\"}}").statusCode(200);
        patch(as("secretariat"), id, "{\"title\":{\"fr\":null}}").statusCode(400)
                .body("errors.pointer", contains("/translations/fr"));
        patch(as("secretariat"), id, "{\"title\":{\"fr\":null},\"translations\":{\"fr\":null}}").statusCode(200)
                .body("title", not(hasKey("fr")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"process\":\"another\"}|/process",
            "{\"fromTheFloor\":{\"consultation\":\"019b0000-0000-7000-8000-000000000000\"}}|/fromTheFloor",
            "{\"title\":null}|/title",
            "{\"title\":{\"en\":\" \"}}|/title/en",
            "{\"text\":{\"en\":null}}|/text",
            "{\"status\":\"TABLED\"}|/status",
            "{\"number\":7}|/number" })
    void patchThatLeadsNowhereIsRefusedAtItsPlace(String patch, String pointer) {
        String id = proposed(process(), "Sand");
        patch(as("secretariat"), id, patch).statusCode(400).body("errors[0].pointer", containsString(pointer));
        proposal(id).body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = { "forward", "withdraw" })
    void whatIsNotOpenAnyMoreStaysAsItIs(String verb) {
        String id = tabled(process(), "Sand");
        move(id, verb).statusCode(200);
        patch(as("secretariat"), id, "{\"topics\":[]}").statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void delegateChangesItsOwnDraftOnly() {
        String process = process();
        participant(process, "CHE");
        participant(process, "BRA");
        String id = proposed(process, "Sand", Map.of("participant", "CHE"));
        patch(delegate("BRA"), id, "{\"topics\":[]}").statusCode(404);
        patch(delegate("CHE"), id, "{\"topics\":[]}").statusCode(200);
        patch(delegate("CHE"), id, "{\"origins\":[{\"participant\":\"BRA\"}]}").statusCode(403);
        move(id, "submit").statusCode(200);
        patch(delegate("CHE"), id, "{\"topics\":[\"sand\"]}").statusCode(403).body("detail", containsString("amendment"));
    }

    @Test
    void draftIsNotRewrittenByWhoeverPresides() {
        String process = process();
        participant(process, "CHE");
        String id = proposed(process, "Sand", Map.of("participant", "CHE"));
        patch(as("co-chair"), id, "{\"topics\":[]}").statusCode(403).body("detail", containsString("proponents"));
        var both = Tokens.of(List.of("delegate", "co-chair"), "CHE");
        patch(given().auth().oauth2(both), id, "{\"topics\":[]}").statusCode(200);
    }

    @Test
    void jointDraftIsWordedByEachAndIsSaidToBeOfOthersByTheSecretariatOnly() {
        String process = process();
        participant(process, "CHE");
        participant(process, "BRA");
        String id = proposed(process, "Sand", Map.of("participant", "CHE"));
        patch(as("secretariat"), id, "{\"origins\":[{\"participant\":\"CHE\"},{\"participant\":\"BRA\"}]}").statusCode(200);
        patch(delegate("CHE"), id, "{\"text\":{\"en\":\"Better\"}}").statusCode(200);
        patch(delegate("CHE"), id, "{\"origins\":[{\"participant\":\"CHE\"}]}").statusCode(403)
                .body("errors[0].detail", containsString("several"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'text':{'en':'Better'}}|UNOFFICIAL", "{'title':{'en':'Better'}}|UNOFFICIAL",
            "{'text':{'en':'Better','fr':'Meilleur'}}|OFFICIAL", "{'text':{'fr':'Meilleur'}}|OFFICIAL",
            "{'text':{'en':'Better'},'translations':{'fr':'OFFICIAL'}}|OFFICIAL", "{'topics':[]}|OFFICIAL" })
    void translationThatDoesNotFollowTheSourceIsNotOfficialAnyMore(String patch, String status) {
        String id = submitted(process(), "Sand");
        patch(as("secretariat"), id, "{\"text\":{\"fr\":\"Texte\"},\"translations\":{\"fr\":\"OFFICIAL\"},\"reason\":\"r\"}")
                .statusCode(200);
        patch(as("secretariat"), id, patch.replace('\'', '"').replaceFirst("}$", ",\"reason\":\"r\"}")).statusCode(200)
                .body("translations.fr", equalTo(status));
    }

    @Test
    void changeOfAnOldVersionIsRefused() {
        String id = proposed(process(), "Sand");
        String read = proposal(id).extract().header("ETag");
        patch(as("secretariat"), id, "{\"topics\":[]}").statusCode(200);
        as("secretariat").header("If-Match", read).contentType("application/merge-patch+json").body("{\"topics\":[\"a\"]}")
                .patch("/v1/proposals/" + id).then().statusCode(412);
        as("secretariat").contentType("application/merge-patch+json").body("{\"topics\":[\"a\"]}")
                .patch("/v1/proposals/" + id).then().statusCode(428);
        proposal(id).body("topics", equalTo(List.of()));
    }

    @Test
    void textThatWasInForceCannotBeRewrittenInTheDatabase() {
        String id = submitted(process(), "Sand");
        var refused = org.junit.jupiter.api.Assertions.assertThrows(Exception.class,
                () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> entities
                        .createNativeQuery("update revision set reason = 'x' where proposal = cast(:id as uuid)")
                        .setParameter("id", id).executeUpdate()));
        org.junit.jupiter.api.Assertions.assertTrue(refused.getMessage().contains("is kept as it was"), refused.getMessage());
    }

    private static ValidatableResponse patch(RequestSpecification who, String id, String patch) {
        return who.header("If-Match", "*").contentType("application/merge-patch+json").body(patch)
                .patch("/v1/proposals/" + id).then();
    }

    private List<String> revisions(String id) {
        return entities.createNativeQuery("""
                select concat_ws(' ', number, text ->> 'en', coalesce(reason, 'null'), actor ->> 'role') from revision
                where proposal = cast(:id as uuid) order by number""", String.class).setParameter("id", id).getResultList();
    }

    private List<String> told(String id) {
        return entities.createNativeQuery(
                "select split_part(type, '.', 4) from outbox where aggregateid = :id order by time", String.class)
                .setParameter("id", id).getResultList();
    }
}
