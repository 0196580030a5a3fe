package org.unep.local;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.unep.embedded.Tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Plays the process of UNEA resolution 5/12 in, in the order in which it happened, through the public APIs alone and with the
 * tokens of those who would do it.
 */
public final class GimmPlay {

    private static final String UNTOLD = "";

    private final Api secretariat;
    private final Api open;
    private final Tokens tokens;
    private final Steps steps;
    private final Names names = new Names();
    private final Said said = new Said();
    private final String process = GimmData.process();

    /**
     * Plays nothing yet.
     *
     * @param open the public's view of the services
     * @param tokens that the services believe
     */
    public GimmPlay(Api open, Tokens tokens, Steps steps) {
        this.open = open;
        this.tokens = tokens;
        this.secretariat = as("secretariat", null);
        this.steps = steps;
    }

    /**
     * Plays the process, with a draft of its summary at the end, unless it is there.
     *
     * @throws Refusal where a service does not take an entry, or an earlier run was interrupted in the middle
     */
    public void playUnlessThere() {
        if (!open.get(Context.CONSULTATIONS, "/v1/processes/" + process, "application/json").ok()) {
            play();
        } else if (open.all(Context.SUMMARY, "/v1/processes/" + process + "/summaries").isEmpty()) {
            throw new Refusal("An earlier run was interrupted while it played the process in. Begin anew: mvn -Prun -Dfresh");
        } else {
            steps.say("The process %s is there from an earlier run; mvn -Prun -Dfresh would begin anew.".formatted(process));
        }
    }

    /** The id of the entry with this key, once it has been played. */
    String id(String key) {
        return names.id(key);
    }

    private void play() {
        List<JsonNode> consultations = GimmData.list("consultations");
        steps.step("Process and observers", () -> {
            made(Context.CONSULTATIONS, "/v1/processes", GimmData.file("process"), "code", "title", "mandate",
                    "mandateDocument", "governingBody", "reportsTo", "objectives", "clusters", "crosscuttingIssues");
            GimmData.list("participants").forEach(
                    one -> made(Context.CONSULTATIONS, "/v1/participants", one, "code", "kind", "name", "majorGroup", "m49"));
        });
        GimmData.list("taxonomies").forEach(one -> secretariat.putNew(Context.PROPOSALS,
                "/v1/taxonomies/" + process + "/" + one.path("code").asText(), Names.body(one, "title", "terms"),
                "The taxonomy " + one.path("code").asText()));
        steps.step("Regional consultations with %d inputs".formatted(GimmData.list("inputs").size()),
                () -> regional(consultations.stream().filter(c -> !isGlobal(c)).toList()));
        steps.step("Consolidation of the inputs into %d proposals".formatted(GimmData.list("proposals").size()),
                this::consolidate);
        steps.step("Global meeting with %d statements and %d reports from breakout groups".formatted(
                GimmData.list("statements").size(), GimmData.list("report-backs").size()),
                () -> consultations.stream().filter(GimmPlay::isGlobal).forEach(this::global));
        steps.step("Everything that was said has been counted", () -> said.awaitIn(open, process));
        steps.step("Draft of the Co-Chairs' summary", () -> as("co-chair", null).post(Context.SUMMARY,
                "/v1/processes/" + process + "/summaries", null, "The draft summary"));
    }

    private static boolean isGlobal(JsonNode consultation) {
        return consultation.path("kind").asText().equals("GLOBAL");
    }

    private void announce(JsonNode consultation) {
        ObjectNode body = Names.body(consultation, "kind", "group", "title", "host", "venue", "city", "country", "zone",
                "startsOn",
                "endsOn", "modality", "attendance", "agenda", "outcome");
        post(secretariat, Context.CONSULTATIONS, "/v1/consultations", body.put("process", process), consultation);
    }

    private void moveOn(JsonNode consultation, String... verbs) {
        String path = "/v1/consultations/" + names.id(consultation.path("key").asText()) + "/";
        Stream.of(verbs).forEach(verb -> secretariat.post(Context.CONSULTATIONS, path + verb, null, words(consultation)));
    }

    private void regional(List<JsonNode> consultations) {
        consultations.forEach(this::announce);
        consultations.forEach(consultation -> moveOn(consultation, "open", "close", "report"));
        for (JsonNode consultation : consultations) {
            String key = consultation.path("key").asText();
            inputs(key).forEach(input -> submit(proposal(input)
                    .set("origin", Names.body(input, "group").put("consultation", names.id(key))), input));
        }
        inputs(UNTOLD).forEach(input -> submit(proposal(input), input));
    }

    /** Those that came up in a consultation; the record does not tell of each where it did. */
    private static List<JsonNode> inputs(String consultation) {
        return GimmData.list("inputs").stream().filter(one -> one.path("consultation").asText(UNTOLD).equals(consultation))
                .toList();
    }

    private ObjectNode proposal(JsonNode entry) {
        return Names.body(entry, "title", "text", "cluster", "topics").put("process", process);
    }

    private void submit(ObjectNode body, JsonNode entry) {
        JsonNode draft = post(secretariat, Context.PROPOSALS, "/v1/proposals", body, entry);
        move(draft.path("id").asText(), "submit", entry);
    }

    private void move(String id, String verb, JsonNode entry) {
        secretariat.post(Context.PROPOSALS, "/v1/proposals/" + id + "/" + verb, null, words(entry));
    }

    private void consolidate() {
        for (JsonNode proposal : GimmData.list("proposals")) {
            ObjectNode body = Names.body(proposal, "kind", "rationale").put("process", process);
            body.set("sources", names.ids(proposal.path("sources")));
            body.putArray("results").add(Names.body(proposal, "title", "text", "cluster", "facets", "related"));
            JsonNode recorded = secretariat.post(Context.PROPOSALS, "/v1/consolidations", body, words(proposal));
            names.keep(proposal.path("key").asText(), recorded.path("results").path(0).asText());
        }
        GimmData.list("proposals").forEach(proposal -> move(names.id(proposal.path("key").asText()), "table", proposal));
    }

    private void global(JsonNode consultation) {
        announce(consultation);
        moveOn(consultation, "open", "adopt-agenda");
        String id = names.id(consultation.path("key").asText());
        GimmData.list("sessions").forEach(session -> post(secretariat, Context.CONSULTATIONS,
                "/v1/consultations/" + id + "/sessions",
                Names.body(session, "kind", "title", "cluster", "number", "facilitators"), session));
        GimmData.list("registrations").forEach(one -> made(Context.CONSULTATIONS, "/v1/consultations/" + id + "/registrations",
                one, "participant", "mode"));
        Stream.of("floor-additions", "statements", "report-backs").flatMap(name -> GimmData.list(name).stream())
                .sorted(Comparator.comparing(GimmPlay::when)).forEach(this::happens);
        moveOn(consultation, "close");
    }

    private static Instant when(JsonNode entry) {
        String session = entry.path("session").asText();
        return Stream.of(entry.path("spokenAt"), entry.path("reportedAt")).filter(JsonNode::isTextual)
                .findFirst().or(() -> GimmData.list("sessions").stream().filter(s -> s.path("key").asText().equals(session))
                        .map(s -> s.path("startsAt")).findFirst())
                .map(time -> Instant.parse(time.asText())).orElseThrow(() -> new Refusal(words(entry) + " has no time."));
    }

    private void happens(JsonNode entry) {
        if (entry.has("spokenAt")) {
            state(entry);
        } else if (entry.has("reportedAt")) {
            report(entry);
        } else {
            submit(proposal(entry).set("origin", Names.body(entry, "participant")), entry);
        }
    }

    private void state(JsonNode entry) {
        ObjectNode body = Names.body(entry, "participant", "onBehalfOf", "quantifier", "spokenAt", "language", "text",
                "positions", "crosscutting", "status");
        names.resolve(body.path("positions"));
        boolean forItself = body.has("participant") && body.path("onBehalfOf").isEmpty();
        Api speaker = forItself ? as("delegate", body.path("participant").asText()) : secretariat;
        post(speaker, Context.CONSULTATIONS, "/v1/sessions/" + names.id(entry.path("session").asText()) + "/statements", body,
                entry);
        said.statement(body);
    }

    private void report(JsonNode entry) {
        ObjectNode body = Names.body(entry, "reportedAt", "findings", "crosscutting");
        names.resolve(body.path("findings"));
        post(as("co-facilitator", null), Context.CONSULTATIONS,
                "/v1/sessions/" + names.id(entry.path("session").asText()) + "/report-backs", body, entry);
        said.reportBack(body);
    }

    private void made(Context context, String path, JsonNode entry, String... fields) {
        post(secretariat, context, path, Names.body(entry, fields), entry);
    }

    private JsonNode post(Api who, Context context, String path, ObjectNode body, JsonNode entry) {
        JsonNode made = who.post(context, path, body, words(entry));
        if (entry.has("key")) {
            names.keep(entry.path("key").asText(), made.path("id").asText());
        }
        return made;
    }

    private Api as(String role, @Nullable String participant) {
        return open.with(tokens.token(role, participant));
    }

    private static String words(JsonNode entry) {
        String text = entry.toString();
        return "Entry " + (text.length() <= 160 ? text : text.substring(0, 160) + "...");
    }
}
