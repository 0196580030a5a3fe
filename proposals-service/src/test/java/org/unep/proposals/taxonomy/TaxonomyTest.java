package org.unep.proposals.taxonomy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.as;
import static org.unep.proposals.Api.draft;
import static org.unep.proposals.Api.process;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

/** What topics and facets are taken from. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class TaxonomyTest {

    private static final String STAGES = """
            {"title":{"en":"Stages of the life cycle"},"terms":[{"code":"extraction","title":{"en":"Extraction"}},
            {"code":"artisanal","title":{"en":"Artisanal mining"},"broader":"extraction"}]}""";

    @Test
    void facetTakesTheTermsOfItsTaxonomyOnlyOnceThereIsOne() {
        String process = process();
        var draft = draft(process, "Sand", Map.of());
        draft.put("facets", Map.of("stage", List.of("extraction", "anything")));
        proposed(draft).statusCode(201);
        put(process, "stage", STAGES).statusCode(200).body("version", equalTo(1)).body("terms.code",
                contains("extraction", "artisanal"));
        proposed(draft).statusCode(422).body("type", equalTo("/problems/unknown-reference"))
                .body("errors.pointer", contains("/facets/stage/1")).body("detail", containsString("artisanal"));
        draft.put("facets", Map.of("stage", List.of("artisanal")));
        proposed(draft).statusCode(201);
    }

    @Test
    void topicsComeFromTheTaxonomyOfThatName() {
        String process = process();
        put(process, "topics", STAGES).statusCode(200);
        proposed(draft(process, "Sand", Map.of())).statusCode(422).body("errors.pointer", contains("/topics/0"));
        anybody().get("/v1/taxonomies/" + process).then().statusCode(200).body("items.code", contains("topics"));
        anybody().get("/v1/taxonomies/" + process + "/topics").then().statusCode(200).body("terms[1].broader",
                equalTo("extraction"));
        anybody().get("/v1/taxonomies/" + process + "/stage").then().statusCode(404);
    }

    @Test
    void newVersionReplacesTheTermsAndLeavesProposalsAsTheyAre() {
        String process = process();
        put(process, "topics", STAGES).statusCode(200);
        var draft = draft(process, "Sand", Map.of());
        draft.put("topics", List.of("extraction"));
        String id = proposed(draft).statusCode(201).extract().path("id");
        put(process, "topics", "{\"title\":{\"en\":\"Topics\"},\"terms\":[{\"code\":\"sand\",\"title\":{\"en\":\"Sand\"}}]}")
                .statusCode(200).body("version", equalTo(2)).body("terms.code", contains("sand"));
        patch(id, "{\"title\":{\"en\":\"Gravel\"}}").statusCode(200).body("topics", contains("extraction"));
        patch(id, "{\"topics\":[\"artisanal\"]}").statusCode(422).body("errors.pointer", contains("/topics/0"));
        patch(id, "{\"topics\":[\"sand\"]}").statusCode(200);
    }

    @Test
    void ofSeveralWhoPublishTheFirstVersionAtOnceOneDoes() {
        for (int round = 0; round < 3; round++) {
            String path = "/v1/taxonomies/" + process() + "/topics";
            List<Integer> codes = IntStream.range(0, 6).parallel()
                    .mapToObj(i -> as("secretariat").header("If-None-Match", "*").contentType(ContentType.JSON).body(STAGES)
                            .put(path).statusCode())
                    .sorted().toList();
            assertEquals(List.of(200, 412, 412, 412, 412, 412), codes);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[]|/terms",
            "[{'code':'a','title':{'en':'A'}},{'code':'a','title':{'en':'B'}}]|/terms/1/code",
            "[{'code':'a','title':{'en':'A'},'broader':'b'}]|/terms/0/broader",
            "[{'code':'a','title':{'en':'A'},'broader':'b'},{'code':'b','title':{'en':'B'},'broader':'a'}]|/terms/0/broader" })
    void termsFormATree(String terms, String pointer) {
        put(process(), "topics", ("{'title':{'en':'Topics'},'terms':" + terms + "}").replace('\'', '"')).statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void onlyTheSecretariatPublishesOfAProcessThatIsKnown() {
        String process = process();
        as("delegate").header("If-None-Match", "*").contentType(ContentType.JSON).body(STAGES)
                .put("/v1/taxonomies/" + process + "/topics").then().statusCode(403);
        put("nowhere", "topics", STAGES).statusCode(422).body("type", equalTo("/problems/not-known-yet"));
    }

    private static ValidatableResponse put(String process, String code, String taxonomy) {
        String path = "/v1/taxonomies/" + process + "/" + code;
        String etag = anybody().get(path).header("ETag");
        return as("secretariat").header(etag == null ? "If-None-Match" : "If-Match", etag == null ? "*" : etag)
                .contentType(ContentType.JSON).body(taxonomy).put(path).then();
    }

    private static ValidatableResponse patch(String id, String patch) {
        return as("secretariat").header("If-Match", "*").contentType("application/merge-patch+json").body(patch)
                .patch("/v1/proposals/" + id).then();
    }

    private static ValidatableResponse proposed(Map<String, ?> draft) {
        return as("secretariat").contentType(ContentType.JSON).body(draft).post("/v1/proposals").then();
    }
}
