package org.unep.local;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Counts support anew from the public list of statements, as anybody outside could: written from the published rule and
 * not from the service's code.
 */
final class Recount {

    private static final Set<String> GOVERNMENT_KINDS = Set.of("MEMBER_STATE", "OBSERVER_STATE",
            "REGIONAL_ECONOMIC_INTEGRATION_ORGANIZATION");
    private static final List<String> STANCES = List.of("SUPPORT", "SUPPORT_WITH_CONDITIONS", "CONCERN", "CLARIFICATION",
            "OPPOSE", "MERGE", "REFORMULATE");
    private static final Comparator<JsonNode> BY_TIME_THEN_ID = Comparator
            .<JsonNode, Instant> comparing(statement -> Instant.parse(statement.path("spokenAt").asText()))
            .thenComparing(statement -> statement.path("id").asText());

    private Recount() {
    }

    /** By proposal: who stands where, such as {@code governments SUPPORT -> [CHE, SEN]}. */
    static Map<String, Map<String, Set<String>>> of(Api api, String process) {
        Map<String, String> camps = new HashMap<>();
        api.all(Context.CONSULTATIONS, "/v1/participants").forEach(participant -> camps.put(participant.path("code").asText(),
                GOVERNMENT_KINDS.contains(participant.path("kind").asText()) ? "governments" : "observers"));
        Map<String, Map<String, String>> stands = new HashMap<>();
        api.all(Context.CONSULTATIONS, "/v1/statements?process=" + process).stream()
                .filter(statement -> statement.path("status").asText().equals("DELIVERED")).sorted(BY_TIME_THEN_ID)
                .forEach(statement -> statement.path("positions").forEach(position -> speakers(statement)
                        .forEach(who -> stands.computeIfAbsent(position.path("proposal").asText(), p -> new HashMap<>())
                                .put(who, position.path("stance").asText()))));
        Map<String, Map<String, Set<String>>> tallies = new TreeMap<>();
        stands.forEach((proposal, who) -> who.forEach((code, stance) -> tallies
                .computeIfAbsent(proposal, p -> new TreeMap<>())
                .computeIfAbsent(camps.getOrDefault(code, "groups") + " " + stance, k -> new TreeSet<>()).add(code)));
        return tallies;
    }

    private static List<String> speakers(JsonNode statement) {
        List<String> onBehalfOf = StreamSupport.stream(statement.path("onBehalfOf").spliterator(), false).map(JsonNode::asText)
                .toList();
        boolean named = statement.hasNonNull("participant");
        return !onBehalfOf.isEmpty() ? onBehalfOf : named ? List.of(statement.path("participant").asText()) : List.of();
    }

    /** The numbers of a recount, in the words of {@code GET .../support}: what is 0 is left out. */
    static Map<String, Map<String, Integer>> numbers(Map<String, Map<String, Set<String>>> tallies) {
        return tallies.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> {
            Map<String, Integer> numbers = new TreeMap<>();
            one.getValue().forEach((place, who) -> numbers.put(place, who.size()));
            one.getValue().forEach((place, who) -> {
                if (!place.startsWith("groups")) {
                    numbers.merge(place.split(" ")[0] + " spoke", who.size(), Integer::sum);
                }
            });
            return numbers;
        }));
    }

    /** The numbers that the service publishes; what is 0 is left out. */
    static Map<String, Map<String, Integer>> published(Api api, String process) {
        Map<String, Map<String, Integer>> published = new TreeMap<>();
        for (JsonNode item : api.get(Context.SUMMARY, "/v1/processes/" + process + "/support", "application/json").json()
                .path("items")) {
            Map<String, Integer> numbers = new TreeMap<>();
            for (String camp : List.of("governments", "observers")) {
                STANCES.forEach(stance -> numbers.put(camp + " " + stance, item.path(camp).path(stance).asInt()));
                numbers.put(camp + " spoke", item.path(camp).path("spoke").asInt());
            }
            STANCES.forEach(stance -> numbers.put("groups " + stance, item.path("groups").path(stance).size()));
            numbers.values().removeIf(n -> n == 0);
            if (!numbers.isEmpty()) {
                published.put(item.path("proposal").asText(), numbers);
            }
        }
        return published;
    }
}
