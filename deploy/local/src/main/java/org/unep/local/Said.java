package org.unep.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

/** What has been played in, so that one can tell whether the summary-service has heard all of it. */
final class Said {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 50;
    private static final List<String> CAMPS = List.of("governments", "observers", "groups");

    private final Map<String, String> stands = new HashMap<>();
    private final Map<String, Integer> unnamed = new HashMap<>();

    /** A statement as it was posted, with ids; later calls are later in time. */
    void statement(JsonNode body) {
        List<String> speakers = new ArrayList<>();
        body.path("onBehalfOf").forEach(one -> speakers.add(one.asText()));
        if (speakers.isEmpty() && body.hasNonNull("participant")) {
            speakers.add(body.path("participant").asText());
        }
        body.path("positions").forEach(position -> {
            String proposal = position.path("proposal").asText();
            speakers.forEach(who -> stands.put(proposal + " " + who, proposal + " " + position.path("stance").asText()));
            if (speakers.isEmpty()) {
                unnamed.merge(proposal + " unattributed", 1, Integer::sum);
            }
        });
    }

    /** A report-back as it was posted, with ids. */
    void reportBack(JsonNode body) {
        body.path("findings").forEach(
                finding -> unnamed.merge(finding.path("proposal").asText() + " reported", 1, Integer::sum));
    }

    /** @throws Refusal where it is not all there within a minute */
    void awaitIn(Api api, String process) {
        Map<String, Integer> expected = new HashMap<>(unnamed);
        stands.values().forEach(stand -> expected.merge(stand, 1, Integer::sum));
        Instant end = Instant.now().plus(PATIENCE);
        while (!shown(api, process).equals(expected)) {
            if (Instant.now().isAfter(end)) {
                throw new Refusal("summary-service has not heard of everything within %d s; is Kafka Connect well?"
                        .formatted(PATIENCE.toSeconds()));
            }
            CompletableFuture.runAsync(() -> {
            }, CompletableFuture.delayedExecutor(LOOK_MILLIS, TimeUnit.MILLISECONDS)).join();
        }
    }

    private static Map<String, Integer> shown(Api api, String process) {
        Map<String, Integer> shown = new HashMap<>();
        Answer support = api.get(Context.SUMMARY, "/v1/processes/" + process + "/support", "application/json");
        support.json().path("items").forEach(item -> {
            String proposal = item.path("proposal").asText() + " ";
            for (String camp : CAMPS) {
                item.path(camp).properties().forEach(stance -> {
                    if (!stance.getKey().equals("registered") && !stance.getKey().equals("spoke")) {
                        shown.merge(proposal + stance.getKey(), number(stance.getValue()), Integer::sum);
                    }
                });
            }
            shown.put(proposal + "unattributed", item.path("unattributed").size());
            shown.put(proposal + "reported", item.path("reported").size());
        });
        shown.values().removeIf(n -> n == 0);
        return shown;
    }

    private static int number(JsonNode value) {
        return value.isArray() ? value.size() : value.asInt();
    }
}
