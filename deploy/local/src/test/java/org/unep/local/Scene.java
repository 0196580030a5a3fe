package org.unep.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A process of a test's own, with a plenary and a few tabled proposals. */
final class Scene {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant OPENING = Instant.parse("2025-03-03T09:00:00Z");

    final String process;
    final List<String> proposals = new ArrayList<>();
    private final Api secretariat;
    private final String session;
    private int said;

    Scene(Api secretariat, String process, int proposals) {
        this.secretariat = secretariat;
        this.process = process;
        post(Context.CONSULTATIONS, "/v1/processes", Map.of("code", process, "title", Map.of("en", "Process " + process)));
        String consultation = post(Context.CONSULTATIONS, "/v1/consultations", Map.of("process", process, "kind", "GLOBAL",
                "title", Map.of("en", "Global meeting"), "startsOn", "2025-03-03", "endsOn", "2025-03-07",
                "modality", "HYBRID"));
        session = post(Context.CONSULTATIONS, "/v1/consultations/" + consultation + "/sessions",
                Map.of("kind", "PLENARY", "title", Map.of("en", "Plenary"), "facilitators", List.of()));
        for (int i = 1; i <= proposals; i++) {
            this.proposals.add(tabled("Proposal " + i));
        }
    }

    private String tabled(String title) {
        String id = post(Context.PROPOSALS, "/v1/proposals", Map.of("process", process, "title", Map.of("en", title), "text",
                Map.of("en", "Text of " + title), "cluster", "first", "topics", List.of(), "origin", Map.of()));
        secretariat.post(Context.PROPOSALS, "/v1/proposals/" + id + "/submit", null, title);
        secretariat.post(Context.PROPOSALS, "/v1/proposals/" + id + "/table", null, title);
        return id;
    }

    /** Delivers a statement with one position; later calls are later in the meeting. Follows {@code not-known-yet}. */
    String says(String participant, String proposal, String stance) {
        return secretariat.post(Context.CONSULTATIONS, "/v1/sessions/" + session + "/statements",
                statement(participant, proposal, stance), participant + " says " + stance).path("id").asText();
    }

    /** The same once, whatever the answer. */
    Answer trySaying(String participant, String proposal, String stance) {
        return secretariat.tryPost(Context.CONSULTATIONS, "/v1/sessions/" + session + "/statements",
                statement(participant, proposal, stance));
    }

    private JsonNode statement(String participant, String proposal, String stance) {
        return JSON.valueToTree(Map.of("participant", participant, "onBehalfOf", List.of(), "spokenAt",
                OPENING.plusSeconds(said++).toString(), "language", "en", "text", participant + " speaks.", "positions",
                List.of(Map.of("proposal", proposal, "stance", stance)), "crosscutting", List.of(), "status", "DELIVERED"));
    }

    private String post(Context context, String path, Map<String, Object> body) {
        JsonNode made = secretariat.post(context, path, JSON.valueToTree(body), process + " " + path);
        return made.path(made.has("id") ? "id" : "code").asText();
    }
}
