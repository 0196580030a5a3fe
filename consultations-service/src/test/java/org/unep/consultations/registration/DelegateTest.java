package org.unep.consultations.registration;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.consultations.Api.NOBODY;
import static org.unep.consultations.Api.anybody;
import static org.unep.consultations.Api.as;
import static org.unep.consultations.Api.delegate;
import static org.unep.consultations.Api.patch;
import static org.unep.consultations.Api.post;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.consultations.Api;
import org.unep.consultations.Rows;
import org.unep.consultations.Stage;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Delegates as they are named, changed and erased, by those who may. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class DelegateTest {

    private String consultation;
    private String swiss;

    @BeforeEach
    void registerAParticipant() {
        consultation = Api.announced(Stage.process());
        swiss = delegation("CHE");
    }

    @Test
    void delegateIsNamedAndReadAtItsLocationAndTheAnswerSaysNothingOfThePerson() {
        var named = post(swiss, person("a")).statusCode(201).header("ETag", "\"1\"").header("Cache-Control", "no-store")
                .body("$", aMapWithSize(5)).body("version", equalTo(1)).body("registration", equalTo(swiss.split("/")[5]))
                .body("consultation", equalTo(consultation)).extract();
        for (RequestSpecification who : List.of(as("secretariat"), delegate("CHE"))) {
            who.get(named.header("Location")).then().statusCode(200).header("ETag", "\"1\"")
                    .header("Cache-Control", "no-store").body("name", equalTo("Person a"))
                    .body("email", equalTo(mail("a"))).body("function", equalTo("Adviser")).body("head", equalTo(false));
        }
        post(swiss, Map.of("name", "Person b", "head", true)).statusCode(201);
        delegate("CHE").get(swiss + "?count=true").then().statusCode(200).header("Cache-Control", "no-store")
                .body("items.name", contains("Person a", "Person b")).body("items.head", contains(false, true))
                .body("items[1].email", nullValue()).body("total", equalTo(2));
    }

    @Test
    void delegateOfTheParticipantNamesChangesAndErases() {
        String location = delegate("CHE").contentType(ContentType.JSON).body(person("a")).post(swiss).then().statusCode(201)
                .extract().header("Location");
        delegate("CHE").contentType("application/merge-patch+json").header("If-Match", "\"1\"")
                .body(Map.of("function", "Head of Division", "head", true)).patch(location).then().statusCode(200)
                .header("ETag", "\"2\"").header("Cache-Control", "no-store").body("name", equalTo("Person a"))
                .body("function", equalTo("Head of Division")).body("head", equalTo(true));
        delegate("CHE").header("If-Match", "\"2\"").delete(location).then().statusCode(204).body(emptyString());
        delegate("CHE").get(location).then().statusCode(404);
        assertEquals(0, rows());
    }

    @Test
    void everybodyElseLearnsNothing() {
        String location = post(swiss, person("a")).statusCode(201).extract().header("Location");
        String nowhere = swiss.replace(swiss.split("/")[5], NOBODY);
        for (String path : List.of(swiss, location)) {
            anybody().get(path).then().statusCode(401);
            as("co-chair").get(path).then().statusCode(403);
            as("co-facilitator").get(path).then().statusCode(403);
            for (RequestSpecification other : List.of(as("delegate"), delegate("BRA"),
                    as(List.of("co-chair", "delegate"), "BRA"))) {
                var refused = other.get(path).then().statusCode(404).header("Cache-Control", "no-store").extract();
                assertEquals(delegate("BRA").get(nowhere).then().statusCode(404).extract().<String> path("detail"),
                        refused.path("detail"));
            }
        }
        delegate("BRA").contentType(ContentType.JSON).body(person("a")).post(swiss).then().statusCode(404);
        delegate("BRA").header("If-Match", "\"7\"").delete(location).then().statusCode(404);
        delegate("BRA").contentType("application/merge-patch+json").header("If-Match", "\"7\"").body("{}").patch(location)
                .then().statusCode(404);
        delegate("CHE").contentType(ContentType.JSON).body("{\"email\":\"" + mail("a") + "\"}").post("/v1/delegates/erase")
                .then().statusCode(403);
        anybody().contentType(ContentType.JSON).body("{\"email\":\"" + mail("a") + "\"}").post("/v1/delegates/erase").then()
                .statusCode(401);
        as(List.of("co-chair", "delegate"), "CHE").get(location).then().statusCode(200);
        assertEquals(1, rows());
    }

    @Test
    void delegateIsInOneRegistrationOfOneConsultationOnly() {
        String location = post(swiss, person("a")).statusCode(201).extract().header("Location");
        String brazilian = delegation("BRA");
        as("secretariat").get(location.replace(swiss, brazilian)).then().statusCode(404);
        as("secretariat").get(location.replace(consultation, Stage.consultation())).then().statusCode(404);
    }

    @Test
    void personIsInOneDelegationOfAConsultationOnce() {
        post(swiss, person("a")).statusCode(201);
        String brazilian = delegation("BRA");
        var again = person("A");
        for (String delegation : List.of(swiss, brazilian)) {
            post(delegation, again).statusCode(409).body("type", equalTo("/problems/overlapping-registration"))
                    .body("errors.pointer", contains("/email"));
        }
        String other = post(brazilian, person("b")).statusCode(201).extract().header("Location");
        patch(other, "*", Map.of("email", mail("A"))).statusCode(409).body("type",
                equalTo("/problems/overlapping-registration"));
        patch(other, "*", Map.of("email", mail("B"), "function", "Counsel")).statusCode(200);
        consultation = Api.announced(Stage.process());
        post(delegation("CHE"), person("a")).statusCode(201);
    }

    @Test
    void delegateIsNotToldWhoIsInAnotherDelegationButTheSecretariatIs() {
        post(swiss, person("a")).statusCode(201);
        String brazilian = delegation("BRA");
        delegate("BRA").contentType(ContentType.JSON).body(person("A")).post(brazilian).then().statusCode(201);
        String other = post(brazilian, person("b")).statusCode(201).extract().header("Location");
        delegate("BRA").contentType(ContentType.JSON).body(person("a")).post(brazilian).then().statusCode(409);
        as("secretariat").get(brazilian).then().body("items.overlaps", contains(true, false));
        as("secretariat").get(swiss).then().body("items.overlaps", contains(true));
        delegate("BRA").get(brazilian).then().body("items[0]", not(hasKey("overlaps")));
        as("secretariat").get(other).then().body("$", not(hasKey("overlaps")));
    }

    @Test
    void nobodyIsNamedForAConsultationThatIsCancelledButWhoIsThereCanStillBeErased() {
        String location = post(swiss, person("a")).statusCode(201).extract().header("Location");
        post("/v1/consultations/" + consultation + "/cancel", Map.of("reason", "The host withdrew.")).statusCode(200);
        post(swiss, person("b")).statusCode(409).body("type", equalTo("/problems/consultation-not-open"));
        patch(location, "*", Map.of("function", "Counsel")).statusCode(200);
        as("secretariat").header("If-Match", "*").delete(location).then().statusCode(204);
    }

    @Test
    void erasureLeavesNoAnswerBehind() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as("secretariat").header("Idempotency-Key", key).contentType(ContentType.JSON).body(Map.of("email", mail("z")))
                    .post("/v1/delegates/erase").then().statusCode(200).body("erased", equalTo(0));
        }
        assertEquals(0, Rows.count("select count(*) from idempotent_answer where key = ?", key));
    }

    @Test
    void ofThoseWhoNameAPersonAtTheSameTimeOneWins() {
        String brazilian = delegation("BRA");
        var callers = Executors.newFixedThreadPool(12);
        var answers = IntStream.range(0, 12).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> post(i % 2 == 0 ? swiss : brazilian, person(i % 3 == 0 ? "a" : "A")).extract().statusCode(), callers))
                .toList().stream().map(CompletableFuture::join).sorted().toList();
        callers.shutdown();
        assertEquals(201, answers.get(0));
        assertEquals(Collections.nCopies(11, 409), answers.subList(1, 12));
        assertEquals(1, rows());
    }

    @Test
    void personIsErasedFromEveryConsultation() {
        post(swiss, person("a")).statusCode(201);
        post(swiss, person("b")).statusCode(201);
        String first = consultation;
        consultation = Api.announced(Stage.process());
        post(delegation("CHE"), person("A")).statusCode(201);
        post("/v1/delegates/erase", Map.of("email", mail("A").replace(consultation, first))).statusCode(200)
                .header("Cache-Control", "no-store").body("erased", equalTo(1));
        assertEquals(1, rows());
        as("secretariat").get(swiss).then().body("items.name", contains("Person b"));
        String everywhere = UUID.randomUUID() + "@planted.example";
        var person = new HashMap<>(person("c"));
        person.put("email", everywhere);
        post(swiss, person).statusCode(201);
        post(delegation("BRA"), person).statusCode(201);
        post("/v1/delegates/erase", Map.of("email", everywhere.toUpperCase(Locale.ROOT))).statusCode(200)
                .body("erased", equalTo(2));
        post("/v1/delegates/erase", Map.of("email", everywhere)).statusCode(200).body("erased", equalTo(0));
    }

    @Test
    void cancellingARegistrationErasesItsDelegates() {
        post(swiss, person("a")).statusCode(201);
        String brazilian = delegation("BRA");
        post(brazilian, person("b")).statusCode(201);
        as("secretariat").header("If-Match", "*").delete(swiss.replace("/delegates", "")).then().statusCode(200);
        assertEquals(1, rows());
        as("secretariat").get(swiss).then().statusCode(200).body("items", hasSize(0));
        post(swiss, person("a")).statusCode(409).body("type", equalTo("/problems/registration-cancelled"));
        post(brazilian, person("a")).statusCode(201);
    }

    @Test
    void erasingAPersonLeavesWhatWasSaidAsItIs() {
        post(swiss, person("a")).statusCode(201);
        String statement = Api.said(Api.scheduled(consultation, "PLENARY"), Api.statement("CHE"));
        String before = anybody().get("/v1/statements/" + statement).asString();
        post("/v1/delegates/erase", Map.of("email", mail("a"))).statusCode(200);
        assertEquals(before, anybody().get("/v1/statements/" + statement).asString());
        assertEquals(List.of(), Rows.texts("""
                select cast(conrelid as regclass) || '' from pg_constraint
                where confrelid = 'delegate'::regclass and contype = 'f'"""));
    }

    @Test
    void delegateSentTwiceWithOneKeyIsNamedOnce() {
        String key = UUID.randomUUID().toString();
        String first = as("secretariat").header("Idempotency-Key", key).contentType(ContentType.JSON).body(person("a"))
                .post(swiss).then().statusCode(201).extract().asString();
        as("secretariat").header("Idempotency-Key", key).contentType(ContentType.JSON).body(person("a")).post(swiss).then()
                .statusCode(201).header("Idempotency-Replayed", "true").body(equalTo(first));
        assertEquals(1, rows());
    }

    @Test
    void changeNeedsTheVersionThatWasRead() {
        String location = post(swiss, person("a")).statusCode(201).extract().header("Location");
        as("secretariat").delete(location).then().statusCode(428);
        as("secretariat").header("If-Match", "\"2\"").delete(location).then().statusCode(412);
        as("secretariat").contentType("application/merge-patch+json").body("{}").patch(location).then().statusCode(428);
        patch(location, "\"2\"", "{}").statusCode(412);
        patch(location, "\"1\"", "{\"function\":\"Adviser\"}").statusCode(200).body("version", equalTo(1));
        patch(swiss + "/" + NOBODY, "*", "{}").statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{}|/name", "{\"name\":\" \"}|/name", "{\"name\":\"A\\u0007\"}|/name",
            "{\"name\":\"A\",\"email\":\"nowhere\"}|/email", "{\"name\":\"A\",\"email\":\"a@b@c\"}|/email",
            "{\"name\":\"A\",\"function\":\"\"}|/function", "{\"name\":\"A\",\"head\":\"yes\"}|/head",
            "{\"name\":{}}|/name", "{\"name\":\"A\",\"passport\":\"X123\"}|''" })
    void wrongFieldIsPointedAt(String body, String pointer) {
        post(swiss, body).statusCode(400).body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", hasItem(pointer)).body("detail", not(equalTo("")));
        String location = post(swiss, person("a")).statusCode(201).extract().header("Location");
        if (!body.equals("{}")) {
            patch(location, "*", body).statusCode(400).body("errors.pointer", hasItem(pointer));
        }
        assertEquals(1, rows());
    }

    private String delegation(String participant) {
        return post("/v1/consultations/" + consultation + "/registrations", Map.of("participant", participant))
                .statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]*", "") + "/delegates";
    }

    private Map<String, Object> person(String letter) {
        return Map.of("name", "Person " + letter, "email", mail(letter), "function", "Adviser");
    }

    private String mail(String letter) {
        return letter + "@" + consultation + ".example";
    }

    private long rows() {
        return Rows.count("select count(*) from delegate where consultation = cast(? as uuid)", consultation);
    }
}
