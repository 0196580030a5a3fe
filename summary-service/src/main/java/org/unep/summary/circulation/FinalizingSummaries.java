package org.unep.summary.circulation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.security.Caller;
import org.unep.summary.document.Summaries;
import org.unep.summary.document.SummaryView.VersionView;
import org.unep.summary.version.ChangingVersions;
import org.unep.summary.version.ChangingVersions.Locked;
import org.unep.summary.version.CirculatingSummaries;
import org.unep.summary.version.Occasion;
import org.unep.summary.version.VersionProblem;

/** Makes a circulated version final, once something was made of every comment. */
@ApplicationScoped
class FinalizingSummaries {

    private final ChangingVersions changing;
    private final CirculatingSummaries circulating;
    private final Comments comments;
    private final Summaries summaries;
    private final Caller caller;
    private final Clock clock;

    FinalizingSummaries(ChangingVersions changing, CirculatingSummaries circulating, Comments comments, Summaries summaries,
            Caller caller, Clock clock) {
        this.changing = changing;
        this.circulating = circulating;
        this.comments = comments;
        this.summaries = summaries;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Makes it final: nothing in it ever changes again, and no other version of the summary becomes it.
     *
     * @throws org.unep.chassis.problem.Problem 409 where it is not circulated or a comment is open, 412 where it is not what
     *         was read, 422 where a sentence of the Co-Chairs rests on what is not public any more
     */
    @Transactional
    VersionView conclude(UUID summary, int number) {
        Locked circulated = changing.latest(summary, number);
        circulated.version().requireCirculated();
        List<UUID> open = comments.open(summary);
        if (!open.isEmpty()) {
            throw VersionProblem.OPEN_COMMENTS.because("%d of the comments on the summary %s no disposition yet."
                    .formatted(open.size(), open.size() == 1 ? "has" : "have")).with("comments", open);
        }
        circulating.requireSources(circulated); // once more, for by now one may have been withdrawn
        changing.conclude(circulated, Occasion.now(clock, caller));
        return summaries.version(summary, number);
    }
}
