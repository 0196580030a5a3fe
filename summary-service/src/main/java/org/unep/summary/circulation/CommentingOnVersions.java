package org.unep.summary.circulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Actor;
import org.unep.chassis.security.Caller;
import org.unep.summary.circulation.CommentShown.CommentView;
import org.unep.summary.document.Summaries;
import org.unep.summary.version.KnownPlaces;
import org.unep.summary.version.SummaryVersion;
import org.unep.summary.version.Versions;

/** Takes comments of participants on a circulated version, as long as its time for comments lasts. */
@ApplicationScoped
class CommentingOnVersions {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Summaries summaries;
    private final Versions versions;
    private final KnownPlaces places;
    private final Comments comments;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Session entities;
    private final Caller caller;
    private final Clock clock;

    CommentingOnVersions(Summaries summaries, Versions versions, KnownPlaces places, Comments comments,
            Preconditions preconditions, Outbox outbox, Session entities, Caller caller, Clock clock) {
        this.summaries = summaries;
        this.versions = versions;
        this.places = places;
        this.comments = comments;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a comment.
     *
     * @throws org.unep.chassis.problem.Problem 403 where a delegate comments for another, 409 where no comments are taken (any
     *         more), 422 where the participant, the sentence or the section is not known
     */
    @Transactional
    CommentView comment(UUID summary, int number, CommentRequest request) {
        String process = summaries.lockAgainstMoves(summary);
        Instant now = clock.instant();
        SummaryVersion version = open(summary, number, now);
        String participant = participant(request.participant());
        CommentEdit words = checked(version, request.words());
        var comment = new Comment(process, version, words, participant, camp(participant), Actor.of(caller), caller.name(),
                now);
        comments.persistAndFlush(comment);
        outbox.append(CommentEvent.SUMMARY_COMMENTED.of(comment));
        return CommentView.of(comment);
    }

    /**
     * Lets it say something else, to be considered anew.
     *
     * @throws org.unep.chassis.problem.Problem 403 where somebody else made it, 409 where no comments are taken (any more)
     */
    @Transactional
    CommentView revise(UUID summary, int number, UUID id, MergePatch patch) {
        Comment comment = own(summary, number, id);
        Instant now = clock.instant();
        SummaryVersion version = open(summary, number, now);
        comment.revise(checked(version, patch.applyTo(CommentEdit.of(comment), CommentEdit.class)), now);
        comments.flush(); // gives the version
        outbox.append(CommentEvent.SUMMARY_COMMENTED.of(comment));
        return CommentView.of(comment);
    }

    /** Takes it back. */
    @Transactional
    void delete(UUID summary, int number, UUID id) {
        Comment comment = own(summary, number, id);
        Instant now = clock.instant();
        open(summary, number, now);
        comment.delete(now);
        comments.flush(); // gives the version
        outbox.append(CommentEvent.COMMENT_DELETED.of(comment));
    }

    private Comment own(UUID summary, int number, UUID id) {
        summaries.lockAgainstMoves(summary);
        Comment comment = comments.locked(summary, number, id);
        if (!comment.isOf(Actor.of(caller))) {
            Actor author = comment.actor();
            throw CommonProblem.FORBIDDEN
                    .because("The comment was made by the %s%s, and nobody else changes it or takes it back."
                            .formatted(author.role(), author.participant() == null ? "" : " of " + author.participant()));
        }
        preconditions.check(comment.version());
        return comment;
    }

    private SummaryVersion open(UUID summary, int number, Instant at) {
        SummaryVersion version = versions.one(summary, number);
        versions.requireNoneFinal(summary);
        version.requireOpenToComments(at);
        return version;
    }

    private String participant(@Nullable String wanted) {
        if (!caller.boundToParticipant()) {
            if (wanted == null) {
                throw CommonProblem.INVALID_REQUEST.at("/participant", "Say whose comment it is.");
            }
            return wanted;
        }
        String own = caller.participant().orElseThrow(
                () -> CommonProblem.FORBIDDEN.because("The token does not say for which participant the delegate speaks."));
        if (wanted != null && !wanted.equals(own)) {
            throw CommonProblem.FORBIDDEN.at("/participant", "A delegate comments for its own participant: " + own + ".");
        }
        return own;
    }

    private CommentCamp camp(String participant) {
        return entities.createNativeQuery("select kind from actor where code = :code", String.class)
                .setParameter("code", participant).getResultList().stream().findFirst().map(CommentCamp::valueOf)
                .orElseThrow(() -> CommonProblem.NOT_KNOWN_YET
                        .at("/participant", "No participant or group '" + participant + "' is known here.").retryAfter(SOON));
    }

    private CommentEdit checked(SummaryVersion version, CommentEdit words) {
        words.require();
        if (words.sentence() != null && !places.hasSentence(version.summary(), version.number(), words.sentence())) {
            throw CommonProblem.UNKNOWN_REFERENCE.at("/sentence", "The version has no sentence '" + words.sentence() + "'.");
        }
        if (words.section() != null && !places.hasSection(version.summary(), version.number(), words.section())) {
            throw CommonProblem.UNKNOWN_REFERENCE.at("/section", "The version has no section '" + words.section() + "'.");
        }
        return words;
    }
}
