package org.unep.summary.version;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.summary.document.Edition;
import org.unep.summary.document.Editions;
import org.unep.summary.document.Summaries;
import org.unep.summary.document.SummaryDocument;
import org.unep.summary.version.VersionEvent.SummaryCirculated;
import org.unep.summary.version.VersionEvent.SummaryFinalized;
import org.unep.summary.version.VersionEvent.SummaryRevised;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What all changes of a version have in common: only the latest one changes, one change after the other and under the
 * client's condition, and its editions are written anew, logged and told of in the same transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ChangingVersions {

    private final Summaries summaries;
    private final Editions editions;
    private final Versions versions;
    private final ChangeLog log;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final ObjectMapper json;

    ChangingVersions(Summaries summaries, Editions editions, Versions versions, ChangeLog log, Preconditions preconditions,
            Outbox outbox,
            ObjectMapper json) {
        this.summaries = summaries;
        this.editions = editions;
        this.versions = versions;
        this.log = log;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.json = json;
    }

    /** A version that nobody else changes meanwhile, with the code of its process. */
    public record Locked(SummaryVersion version, String process) {
    }

    /**
     * The version, if it is what the client read and the latest one.
     *
     * @throws org.unep.chassis.problem.Problem 404 where there is none, 412 with what has changed since, 409 where there is a
     *         later one
     */
    public Locked latest(UUID summary, int number) {
        String process = summaries.lock(summary);
        SummaryVersion version = versions.one(summary, number);
        preconditions.check(version.revision(), known -> log.latest(summary, number, known));
        if (version.status() != SummaryVersion.Status.FINAL) {
            versions.requireLatest(version);
        }
        return new Locked(version, process);
    }

    /** Puts these sentences of the Co-Chairs in the place of those there are; one of them has changed. */
    void edit(Locked locked, List<EditorialSentence> edits, Change.Kind kind, EditorialSentence changed, Occasion occasion) {
        SummaryVersion version = locked.version();
        rewrite(version, edits, version.status());
        version.edit(edits);
        Change change = keep(version, kind, changed.id(), kind == Change.Kind.REMOVED ? null : changed.text(), occasion);
        outbox.append(new SummaryRevised(version.summary(), summaries.touch(version.summary(), occasion.at()), locked.process(),
                version.number(), version.revision(), changed.id(), kind, occasion.as(), occasion.at(), change.text())
                .published());
    }

    /** Opens it to comments until then. */
    public void circulate(Locked locked, Instant until, Occasion occasion) {
        SummaryVersion version = locked.version();
        rewrite(version, version.edits(), SummaryVersion.Status.CIRCULATED);
        version.circulate(until, occasion.at());
        keep(version, Change.Kind.CIRCULATED, null, null, occasion);
        outbox.append(new SummaryCirculated(version.summary(), summaries.touch(version.summary(), occasion.at()),
                locked.process(), version.number(), version.revision(), occasion.at(), until).published());
    }

    /** Makes it final. */
    public void conclude(Locked locked, Occasion occasion) {
        SummaryVersion version = locked.version();
        // before the version itself, for what is final takes no change any more, here or in the database
        rewrite(version, version.edits(), SummaryVersion.Status.FINAL);
        version.conclude(occasion.at());
        keep(version, Change.Kind.FINALIZED, null, null, occasion);
        outbox.append(new SummaryFinalized(version.summary(), summaries.touch(version.summary(), occasion.at()),
                locked.process(), version.number(), version.revision(), occasion.at(),
                summaries.version(version.summary(), version.number()).editions()).published());
    }

    private void rewrite(SummaryVersion version, List<EditorialSentence> edits, SummaryVersion.Status status) {
        editions.computed(version.summary(), version.number()).values().forEach(computed -> {
            SummaryDocument document = LaidOver.of(computed, status.name(), edits, version.language());
            editions.rewrite(Edition.of(version.summary(), version.number(), version.revision() + 1, document, json));
        });
    }

    private Change keep(SummaryVersion version, Change.Kind kind, @Nullable String sentence, @Nullable Map<String, String> text,
            Occasion occasion) {
        versions.flush(); // gives the revision
        Change change = new Change(version.number(), version.revision(), kind, sentence, occasion.as(), occasion.at(), text);
        log.keep(version, change, occasion.by());
        return change;
    }
}
