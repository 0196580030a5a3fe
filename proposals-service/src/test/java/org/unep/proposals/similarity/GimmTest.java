package org.unep.proposals.similarity;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.anybody;
import static org.unep.proposals.Api.process;
import static org.unep.proposals.similarity.SimilarityTest.said;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Similarity measured against what the consultation itself merged; docs/adr/0006-similarity.md has the figures. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class GimmTest {

    private static final Logger LOG = Logger.getLogger(GimmTest.class);
    private static final Path GIMM = Path.of("../deploy/local/src/main/resources/gimm");

    @Inject
    ObjectMapper json;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Input(String key, Map<String, String> title, Map<String, String> text) {

        boolean isPublic() {
            return !key.startsWith("input-");
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Result(String key, String kind, List<String> sources, Map<String, String> title, Map<String, String> text) {
    }

    @Test
    void theSandObservatoriesFindEachOtherAndUnrelatedInputsFindNothing() throws IOException {
        String process = process();
        Map<String, String> ids = proposed(process, inputs());
        List<String> sand = ids.keySet().stream().filter(key -> key.endsWith("sand-observatory")).toList();
        assertEquals(4, sand.size());
        for (String key : sand) {
            List<String> others = sand.stream().filter(k -> !k.equals(key)).map(ids::get).toList();
            anybody().get("/v1/proposals/" + ids.get(key) + "/similar").then()
                    .body("items.proposal", containsInAnyOrder(others.toArray()));
        }
        Map<Set<String>, Double> found = pairs(ids, "0.1");
        tell(found, ids);
        Set<Set<String>> expected = merged(inputs());
        Set<Set<String>> candidates = found.entrySet().stream()
                .filter(e -> e.getValue() >= Double.parseDouble(SimilarityResource.THRESHOLD)).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertEquals(expected, candidates);
    }

    @Test
    void inputsFindTheProposalsThatTheyBecame() throws IOException {
        String process = process();
        Map<String, String> ids = proposed(process, inputs().stream().filter(Input::isPublic).toList());
        var became = new HashMap<String, String>();
        for (Result result : results()) {
            String id = said(process, result.title(), result.text());
            result.sources().stream().filter(ids::containsKey).forEach(source -> became.put(source, id));
        }
        int first = 0;
        var scores = new TreeMap<String, Double>();
        for (var input : ids.entrySet()) {
            List<Map<String, Object>> results = new ArrayList<>(similar(input.getValue(), "0.1"));
            results.removeIf(item -> ids.containsValue(item.get("proposal")));
            String own = became.get(input.getKey());
            first += !results.isEmpty() && results.get(0).get("proposal").equals(own) ? 1 : 0;
            results.stream().filter(item -> item.get("proposal").equals(own))
                    .forEach(item -> scores.put(input.getKey(), score(item)));
        }
        LOG.infof("%d of %d inputs find the proposal that they became before any other of the 24: %s", first, ids.size(),
                scores);
        assertTrue(first >= 18, "found first: " + first);
    }

    private Map<String, String> proposed(String process, List<Input> inputs) {
        return inputs.stream().collect(Collectors.toMap(Input::key, input -> said(process, input.title(), input.text())));
    }

    // from each single one, so that pairs are all told whatever group they are in
    private static Map<Set<String>, Double> pairs(Map<String, String> ids, String threshold) {
        var keys = ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        var pairs = new HashMap<Set<String>, Double>();
        ids.forEach((key, id) -> {
            similar(id, threshold).forEach(item -> pairs.put(Set.of(key, keys.get(item.get("proposal"))), score(item)));
        });
        return pairs;
    }

    private static List<Map<String, Object>> similar(String id, String threshold) {
        return anybody().get("/v1/proposals/" + id + "/similar?limit=200&threshold=" + threshold).then().statusCode(200)
                .extract()
                .path("items");
    }

    private static double score(Map<String, Object> item) {
        return ((Number) item.get("score")).doubleValue();
    }

    // those of which the record tells both texts
    private Set<Set<String>> merged(List<Input> inputs) throws IOException {
        Set<String> known = inputs.stream().filter(Input::isPublic).map(Input::key).collect(Collectors.toSet());
        var pairs = new HashSet<Set<String>>();
        for (Result result : results()) {
            List<String> sources = result.sources().stream().filter(known::contains).toList();
            sources.forEach(one -> sources.stream().filter(other -> !one.equals(other))
                    .forEach(other -> pairs.add(Set.of(one, other))));
        }
        return pairs;
    }

    private void tell(Map<Set<String>, Double> found, Map<String, String> ids) throws IOException {
        Set<Set<String>> merged = merged(inputs());
        found.entrySet().stream().sorted(Comparator.comparingDouble((Map.Entry<Set<String>, Double> e) -> -e.getValue()))
                .limit(40)
                .forEach(e -> LOG.infof("%s %s %s", e.getValue(), merged.contains(e.getKey()) ? "merged" : "      ",
                        e.getKey()));
        for (int percent = 15; percent <= 70; percent += 5) {
            double threshold = percent / 100.0;
            long candidates = found.values().stream().filter(score -> score >= threshold).count();
            long right = found.entrySet().stream().filter(e -> e.getValue() >= threshold && merged.contains(e.getKey()))
                    .count();
            LOG.infof("threshold %s: %d candidates, %d of %d merged pairs", threshold, candidates, right, merged.size());
        }
    }

    private List<Input> inputs() throws IOException {
        return json.readValue(GIMM.resolve("inputs.json").toFile(), new TypeReference<>() {
        });
    }

    private List<Result> results() throws IOException {
        return json.readValue(GIMM.resolve("proposals.json").toFile(), new TypeReference<>() {
        });
    }
}
