package org.unep.summary.circulation;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Caller;
import org.unep.summary.circulation.CommentShown.CommentView;
import org.unep.summary.circulation.DispositionRequest.ReflectedIn;
import org.unep.summary.document.Summaries;
import org.unep.summary.version.KnownPlaces;
import org.unep.summary.version.Occasion;
import org.unep.summary.version.Versions;

/** Says what the Co-Chairs made of a comment, until a version is final. */
@ApplicationScoped
class DisposingOfComments {

    private final Summaries summaries;
    private final Versions versions;
    private final KnownPlaces places;
    private final Comments comments;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    DisposingOfComments(Summaries summaries, Versions versions, KnownPlaces places, Comments comments,
            Preconditions preconditions, Outbox outbox, Caller caller, Clock clock) {
        this.summaries = summaries;
        this.versions = versions;
        this.places = places;
        this.comments = comments;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Disposes of a comment, in place of what was made of it before.
     *
     * @throws org.unep.chassis.problem.Problem 409 where a version is final, 412 where the comment is not what was read, 422
     *         where it is said to be reflected in what is not there
     */
    @Transactional
    CommentView dispose(UUID summary, int number, UUID id, DispositionRequest request) {
        summaries.lockAgainstMoves(summary);
        Comment comment = comments.locked(summary, number, id);
        preconditions.check(comment.version());
        versions.requireNoneFinal(summary);
        require(summary, request.disposition(), request.reflectedIn());
        comment.dispose(request, Occasion.now(clock, caller));
        comments.flush(); // gives the version
        outbox.append(CommentEvent.COMMENT_DISPOSED.of(comment));
        return CommentView.of(comment);
    }

    private void require(UUID summary, Disposition disposition, @Nullable ReflectedIn in) {
        if (in == null) {
            return;
        }
        if (disposition == Disposition.NOT_REFLECTED) {
            throw CommonProblem.INVALID_REQUEST.at("/reflectedIn", "What is not reflected is reflected nowhere.");
        }
        if (in.version() > versions.latest(summary).number()) {
            throw CommonProblem.UNKNOWN_REFERENCE.at("/reflectedIn/version", "There is no version " + in.version() + ".");
        }
        if (in.sentence() != null && !places.hasSentence(summary, in.version(), in.sentence())) {
            throw CommonProblem.UNKNOWN_REFERENCE.at("/reflectedIn/sentence",
                    "Version " + in.version() + " has no sentence '" + in.sentence() + "'.");
        }
    }
}
