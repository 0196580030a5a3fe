package org.unep.summary.version;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Caller;
import org.unep.summary.document.Editions;
import org.unep.summary.document.PublicSources;
import org.unep.summary.document.PublicSources.Cited;
import org.unep.summary.document.Summaries;
import org.unep.summary.document.SummaryDocument;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.version.ChangingVersions.Locked;

/** Adds, changes and removes sentences of the Co-Chairs in a draft. What was computed is never altered. */
@ApplicationScoped
class EditingSummaries {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final ChangingVersions changing;
    private final Summaries summaries;
    private final Editions editions;
    private final PublicSources sources;
    private final Caller caller;
    private final Clock clock;

    EditingSummaries(ChangingVersions changing, Summaries summaries, Editions editions, PublicSources sources, Caller caller,
            Clock clock) {
        this.changing = changing;
        this.summaries = summaries;
        this.editions = editions;
        this.sources = sources;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Adds a sentence.
     *
     * @throws Problem 409 where the version is no draft, 412 where it is not what was read, 422 where a source is not public or
     *         the sentence has no place
     */
    @Transactional
    SentenceView add(UUID summary, int number, SentenceRequest request) {
        Locked draft = draft(summary, number);
        request.require();
        Map<String, SummaryDocument> computed = editions.computed(summary, number);
        String id = EditorialSentence.id(summaries.nextSentence(summary));
        var edits = placement(draft, computed).with(id, request, cited(draft, computed, request));
        return edited(draft, edits, Change.Kind.ADDED, id);
    }

    /** Writes a sentence anew. */
    @Transactional
    SentenceView replace(UUID summary, int number, String id, SentenceRequest request) {
        Locked draft = draft(summary, number);
        request.require();
        Map<String, SummaryDocument> computed = editions.computed(summary, number);
        Placement placement = placement(draft, computed);
        draft.version().edit(id);
        return edited(draft, placement.with(id, request, cited(draft, computed, request)), Change.Kind.CHANGED, id);
    }

    /** Takes a sentence out again; where it stood in the place of a computed one, that is there again. */
    @Transactional
    int remove(UUID summary, int number, String id) {
        Locked draft = draft(summary, number);
        Placement placement = placement(draft, editions.computed(summary, number));
        EditorialSentence gone = draft.version().edit(id);
        changing.edit(draft, placement.without(gone), Change.Kind.REMOVED, gone, Occasion.now(clock, caller));
        return draft.version().revision();
    }

    private Locked draft(UUID summary, int number) {
        Locked locked = changing.latest(summary, number);
        locked.version().requireDraft();
        return locked;
    }

    private SentenceView edited(Locked draft, List<EditorialSentence> edits, Change.Kind kind, String id) {
        EditorialSentence changed = edits.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
        if (!edits.equals(draft.version().edits())) { // the same again makes no revision
            changing.edit(draft, edits, kind, changed, Occasion.now(clock, caller));
        }
        return SentenceView.of(changed, draft.version());
    }

    private static Placement placement(Locked draft, Map<String, SummaryDocument> computed) {
        return new Placement(Places.of(computed.get(draft.version().language())), draft.version().edits());
    }

    private Map<String, List<Source>> cited(Locked draft, Map<String, SummaryDocument> computed, SentenceRequest request) {
        Cited cited = sources.cite(draft.process(), draft.version().ruleVersion(), List.copyOf(computed.keySet()),
                request.sources());
        if (!cited.missing().isEmpty()) {
            Problem problem = VersionProblem.SOURCE_NOT_PUBLIC.because("A source is not there for everybody to read.");
            for (int missing : cited.missing()) {
                problem = problem.at("/sources/" + missing, "No such %s is public in process '%s'."
                        .formatted(request.sources().get(missing).kind(), draft.process()));
            }
            throw problem.retryAfter(SOON);
        }
        return cited.sources();
    }
}
