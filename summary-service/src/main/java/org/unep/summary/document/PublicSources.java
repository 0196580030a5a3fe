package org.unep.summary.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.document.SummaryDocument.SourceKind;
import org.unep.summary.ladder.PhraseLadders;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.proceedings.Proceedings;
import org.unep.summary.proceedings.Told;
import org.unep.summary.proceedings.Told.Actor;
import org.unep.summary.proceedings.Unquoted;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Finds what a sentence of the Co-Chairs is said to rest on, among what everybody can read in the process. */
@ApplicationScoped
public class PublicSources {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    /** What is cited. */
    @Schema(name = "SummarySourceReference", description = "What a sentence rests on.")
    public record Reference(@Schema(description = "What the source is.") @NotNull SourceKind kind,
            @Schema(description = "Its id: a UUID, or the code of the process for PROCESS, RULE and PHRASE_LADDER. For ASSIGNED_LEVEL and FOLLOW_UP that of the proposal.", examples = "0197f3a2-5c1e-7b44-9d0a-3f6e8c2b1a77") @NotBlank @Size(max = 64) String id) {
    }

    /**
     * What was found.
     *
     * @param sources by language
     * @param missing which of the references are not public, by their index
     */
    public record Cited(Map<String, List<Source>> sources, List<Integer> missing) {
    }

    private final Session entities;
    private final ObjectMapper json;
    private final Addresses addresses;
    private final PhraseLadders ladders;

    PublicSources(Session entities, ObjectMapper json, Addresses addresses, PhraseLadders ladders) {
        this.ladders = ladders;
        this.entities = entities;
        this.json = json;
        this.addresses = addresses;
    }

    /**
     * Cites what is referred to, in several languages.
     *
     * @param rule version of the support rule that a reference to the rule means
     */
    public Cited cite(String process, int rule, List<String> languages, List<Reference> references) {
        var search = new Search(process, rule);
        List<Function<Sources, Source>> found = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            int index = i;
            search.find(references.get(i)).ifPresentOrElse(found::add, () -> missing.add(index));
        }
        Proceedings around = search.around();
        Map<String, List<Source>> sources = new LinkedHashMap<>();
        languages.forEach(language -> sources.put(language, cited(found, around, language)));
        return new Cited(sources, List.copyOf(missing));
    }

    private List<Source> cited(List<Function<Sources, Source>> found, Proceedings around, String language) {
        Sources cite = new Sources(addresses, around, Phrases.in(language));
        return found.stream().map(one -> one.apply(cite)).distinct().sorted(Sources.ORDER).toList();
    }

    /** Looks for sources, and remembers of whom and of what their labels tell. */
    private final class Search {

        private final String process;
        private final int rule;
        private final Set<String> actors = new HashSet<>();
        private final Set<UUID> sessions = new HashSet<>();
        private final Map<UUID, Told.Proposal> proposals = new LinkedHashMap<>();

        Search(String process, int rule) {
            this.process = process;
            this.rule = rule;
        }

        Optional<Function<Sources, Source>> find(Reference wanted) {
            return switch (wanted.kind()) {
                case STATEMENT -> doc("statement", "and delivered", wanted, Told.Statement.class).map(this::statement);
                case REPORT_BACK -> doc("report_back", "", wanted, Told.ReportBack.class).map(this::reportBack);
                case PROPOSAL -> doc("proposal", "and status not in ('DRAFT', 'WITHDRAWN')", wanted, Told.Proposal.class)
                        .map(this::proposal);
                case CONSOLIDATION -> doc("consolidation", "and doc ->> 'undone' is null", wanted, Told.Consolidation.class)
                        .map(act -> cite -> cite.consolidation(act));
                case CONSULTATION -> doc("consultation", "", wanted, Told.Consultation.class)
                        .map(consultation -> cite -> cite.consultation(consultation));
                case PROCESS -> wanted.id().equals(process) ? Optional.of(Sources::process) : Optional.empty();
                case RULE -> wanted.id().equals(process) ? Optional.of(cite -> cite.rule(rule)) : Optional.empty();
                case PHRASE_LADDER -> wanted.id().equals(process) ? Optional.of(ladder()) : Optional.empty();
                case ASSIGNED_LEVEL -> decided("assigned_level", wanted).map(proposal -> cite -> cite.assignedLevel(proposal));
                case FOLLOW_UP -> decided("follow_up", wanted).map(this::followUp);
            };
        }

        private Function<Sources, Source> statement(Told.Statement statement) {
            if (statement.participant() != null) {
                actors.add(statement.participant());
            }
            actors.addAll(statement.onBehalfOf());
            if (statement.session() != null) {
                sessions.add(statement.session());
            }
            return cite -> cite.statement(statement);
        }

        private Function<Sources, Source> reportBack(Told.ReportBack report) {
            sessions.add(report.session());
            return cite -> cite.reportBack(report);
        }

        private Function<Sources, Source> proposal(Told.Proposal proposal) {
            proposals.put(proposal.id(), proposal);
            return cite -> cite.proposal(proposal.id());
        }

        private Function<Sources, Source> ladder() {
            int version = ladders.inForce(process).version();
            return cite -> cite.ladder(version);
        }

        private Function<Sources, Source> followUp(UUID id) {
            doc("proposal", "", new Reference(SourceKind.PROPOSAL, id.toString()), Told.Proposal.class)
                    .ifPresent(proposal -> proposals.put(id, proposal));
            return cite -> cite.followUp(id);
        }

        // the proposal of which something was decided here
        private Optional<UUID> decided(String table, Reference wanted) {
            return id(wanted).filter(proposal -> !entities.createNativeQuery(
                    "select 1 from " + table + " where process = :process and proposal = :proposal limit 1", Integer.class)
                    .setParameter("process", process).setParameter("proposal", proposal).getResultList().isEmpty());
        }

        private <T> Optional<T> doc(String table, String condition, Reference wanted, Class<T> type) {
            return id(wanted).flatMap(id -> entities.createNativeQuery(
                    "select cast(doc as text) from " + table + " where process = :process and id = :id " + condition,
                    String.class)
                    .setParameter("process", process).setParameter("id", id).getResultList().stream().findFirst()
                    .map(doc -> read(doc, type)));
        }

        Proceedings around() {
            Told.Process told = read(entities.createNativeQuery("select cast(doc as text) from process where code = :process",
                    String.class).setParameter("process", process).getSingleResult(), Told.Process.class);
            return new Proceedings(told, actors(), List.of(), sessions(), proposals, List.of(), List.of(), List.of(), List.of(),
                    List.of(), Unquoted.NONE);
        }

        private Map<String, Actor> actors() {
            Map<String, Actor> known = new LinkedHashMap<>();
            if (!actors.isEmpty()) {
                entities.createNativeQuery("select code, kind, cast(doc -> 'name' as text) from actor where code in (:codes)",
                        Object[].class).setParameterList("codes", actors).getResultList()
                        .forEach(r -> known.put((String) r[0], new Actor((String) r[0], (String) r[1], texts((String) r[2]))));
            }
            return known;
        }

        private Map<UUID, Told.Session> sessions() {
            Map<UUID, Told.Session> known = new LinkedHashMap<>();
            if (!sessions.isEmpty()) {
                entities.createNativeQuery("select cast(doc as text) from session where id in (:ids)", String.class)
                        .setParameterList("ids", sessions).getResultList().stream().map(doc -> read(doc, Told.Session.class))
                        .forEach(session -> known.put(session.id(), session));
            }
            return known;
        }
    }

    private static Optional<UUID> id(Reference wanted) {
        try {
            return Optional.of(UUID.fromString(wanted.id()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private Map<String, String> texts(@Nullable String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
