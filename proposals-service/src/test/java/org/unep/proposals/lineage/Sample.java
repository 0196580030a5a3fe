package org.unep.proposals.lineage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.unep.proposals.consolidation.Kind;
import org.unep.proposals.lineage.Lineage.Edge;
import org.unep.proposals.lineage.Lineage.Node;
import org.unep.proposals.proposal.Status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A lineage of the size that the drawing is made for: 38 inputs of five regions become 24 proposals in three clusters. */
final class Sample {

    static final List<String> REGIONS = List.of("african-group", "asia-pacific-group", "eastern-european-group", "grulac",
            "weog");
    private static final List<String> CLUSTERS = List.of("science-and-knowledge", "policies-and-tools",
            "international-cooperation");
    private static final String[] TITLES = { "A global assessment of minerals and metals along their life cycle",
            "A global sand observatory", "Capacity building and technology transfer for sustainable mining",
            "An open-ended working group on the environmental aspects of minerals and metals management",
            "Environmental peer reviews of national mining frameworks, voluntary and led by those reviewed",
            "(title not public)", "Certification", "Tailings: a global register, safe closure and long-term monitoring" };

    private Sample() {
    }

    static Names names() {
        var clusters = new LinkedHashMap<String, Map<String, String>>();
        clusters.put("science-and-knowledge", Map.of("en", "Science, knowledge and data"));
        clusters.put("policies-and-tools", Map.of("en", "Policies, standards and tools"));
        clusters.put("international-cooperation", Map.of("en", "International cooperation"));
        return new Names(List.of(Locale.ENGLISH), Map.of("en", "Minerals and metals, UNEA resolution 5/12"),
                Map.of("grulac", Map.of("en", "Latin American and Caribbean Group"), "weog",
                        Map.of("en", "Western European and other States"), "african-group", Map.of("en", "African Group"),
                        "asia-pacific-group", Map.of("en", "Asia and the Pacific Group"), "eastern-european-group",
                        Map.of("en", "Eastern European Group")),
                clusters);
    }

    static Lineage lineage() {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < 38; i++) {
            nodes.add(node(i, null, Status.CONSOLIDATED, null, REGIONS.get(i % 5)));
        }
        for (int i = 0; i < 24; i++) {
            nodes.add(node(100 + i, i + 1, i == 23 ? Status.CONSOLIDATED : Status.TABLED, CLUSTERS.get(i % 3), null));
        }
        int next = 0;
        for (int i = 0; i < 24; i++) {
            int inputs = i == 1 ? 4 : i < 12 ? 2 : 1;
            for (int k = 0; k < inputs && next < 38; k++) {
                edges.add(new Edge(id(next * 7 % 38), id(100 + i), inputs == 1 ? Kind.REFORMULATE : Kind.MERGE, id(300 + i),
                        i == 1));
                next++;
            }
        }
        nodes.add(node(200, 25, Status.SUBMITTED, CLUSTERS.get(2), null));
        edges.add(new Edge(id(123), id(200), Kind.REFORMULATE, id(400), false));
        nodes.add(node(201, 26, Status.TABLED, CLUSTERS.get(1), null));
        return new Lineage(nodes, edges);
    }

    /** The public record of the GIMM consultations: 38 regional inputs, the 24 proposals they became, and floor additions. */
    static Lineage gimm() throws IOException {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        Map<String, UUID> ids = new HashMap<>();
        for (JsonNode input : read("inputs")) {
            nodes.add(node(input, known(ids, input), null, Status.CONSOLIDATED, input.path("group").textValue()));
        }
        int number = 0;
        for (JsonNode proposal : read("proposals")) {
            UUID result = known(ids, proposal);
            nodes.add(node(proposal, result, ++number, Status.TABLED, null));
            for (JsonNode source : proposal.path("sources")) {
                edges.add(new Edge(ids.get(source.asText()), result, Kind.valueOf(proposal.path("kind").asText()), result,
                        number == 5));
            }
        }
        for (JsonNode addition : read("floor-additions")) {
            nodes.add(node(addition, known(ids, addition), ++number, Status.TABLED, null));
        }
        return new Lineage(nodes, edges);
    }

    /** The names of its groups and clusters, as the record gives them. */
    static Names gimmNames() throws IOException {
        JsonNode process = read("process");
        var clusters = new LinkedHashMap<String, Map<String, String>>();
        process.findValue("clusters").forEach(c -> clusters.put(c.path("code").asText(),
                Map.of("en", c.path("title").path("en").asText())));
        return new Names(List.of(Locale.ENGLISH), Map.of("en", process.findValue("title").path("en").asText()),
                names().groups(), clusters);
    }

    private static JsonNode read(String file) throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("../deploy/local/src/main/resources/gimm", file + ".json").toFile());
    }

    private static UUID known(Map<String, UUID> ids, JsonNode entry) {
        return ids.computeIfAbsent(entry.path("key").asText(), key -> id(1_000 + ids.size()));
    }

    private static Node node(JsonNode entry, UUID id, Integer number, Status status, String group) {
        return new Node(id, number, Map.of("en", entry.path("title").path("en").asText()), status,
                entry.path("cluster").textValue(), group, null, null, group == null ? List.of() : List.of(group), false, false);
    }

    static Node node(int id, Integer number, Status status, String cluster, String group) {
        return new Node(id(id), number, Map.of("en", TITLES[id % TITLES.length]), status, cluster, group, null, null,
                group == null ? List.of() : List.of(group), false, false);
    }

    static UUID id(int id) {
        return new UUID(0, id);
    }
}
