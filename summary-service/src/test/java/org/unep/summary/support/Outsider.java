package org.unep.summary.support;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody outside who has nothing but the tally as CSV and the rule as JSON, and computes every level from them as the page
 * about the method says. Uses nothing of the service's code.
 */
final class Outsider {

    private static final List<String> QUANTIFIERS = List.of("ONE", "FEW", "SOME", "SEVERAL", "MANY", "MOST", "NEARLY_ALL",
            "ALL");

    private final List<CSVRecord> positions = new ArrayList<>();
    private final List<CSVRecord> findings = new ArrayList<>();

    static Map<String, String> levels(CSVParser tally, JsonNode rule) throws IOException {
        Map<String, Outsider> proposals = new HashMap<>();
        for (CSVRecord row : tally.getRecords()) {
            Outsider proposal = proposals.computeIfAbsent(row.get("proposal"), p -> new Outsider());
            switch (row.get("record")) {
                case "POSITION" -> proposal.positions.add(row);
                case "FINDING" -> proposal.findings.add(row);
                default -> {
                }
            }
        }
        Map<String, String> levels = new HashMap<>();
        proposals.forEach((id, proposal) -> levels.put(id, proposal.level(rule.path("levels"))));
        return levels;
    }

    private String level(JsonNode levels) {
        for (JsonNode level : levels) {
            if (!level.has("when") || holds(level.path("when"))) {
                return level.path("level").asText();
            }
        }
        throw new AssertionError("The last level has no condition.");
    }

    private boolean holds(JsonNode condition) {
        String kind = condition.fieldNames().next();
        JsonNode of = condition.path(kind);
        return switch (kind) {
            case "all" -> conditions(of).stream().allMatch(this::holds);
            case "any" -> conditions(of).stream().anyMatch(this::holds);
            case "not" -> !holds(of);
            case "governments" -> camp("GOVERNMENT", of);
            case "observers" -> camp("OBSERVER", of);
            case "groups" -> at("GROUP", of) >= of.path("min").asInt(1);
            case "reported" -> sessions(of) >= of.path("min").asInt(1);
            default -> throw new AssertionError(kind);
        };
    }

    private boolean camp(String camp, JsonNode of) {
        long count = at(camp, of);
        long spoke = positions.stream().filter(p -> p.get("camp").equals(camp)).count();
        if (!of.has("min") && !of.has("minShare")) {
            return count >= 1;
        }
        return count >= of.path("min").asInt(0) && (!of.has("minShare") || spoke > 0 && new BigDecimal(count)
                .compareTo(new BigDecimal(of.path("minShare").asText()).multiply(new BigDecimal(spoke))) >= 0);
    }

    private long at(String camp, JsonNode of) {
        Set<String> stances = stances(of);
        return positions.stream().filter(p -> p.get("camp").equals(camp) && stances.contains(p.get("stance"))).count();
    }

    private long sessions(JsonNode of) {
        Set<String> stances = stances(of);
        return findings.stream().filter(f -> stances.contains(f.get("stance"))).filter(f -> !of.has("quantifier")
                || QUANTIFIERS.indexOf(f.get("quantifier")) >= QUANTIFIERS.indexOf(of.path("quantifier").asText()))
                .map(f -> f.get("session")).distinct().count();
    }

    private static Set<String> stances(JsonNode of) {
        Set<String> stances = new HashSet<>();
        of.path("stances").forEach(s -> stances.add(s.asText()));
        return stances;
    }

    private static List<JsonNode> conditions(JsonNode of) {
        List<JsonNode> conditions = new ArrayList<>();
        of.forEach(conditions::add);
        return conditions;
    }
}
