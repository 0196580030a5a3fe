package org.unep.summary.version;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Caller;
import org.unep.summary.document.PublicSources;
import org.unep.summary.document.Summaries;
import org.unep.summary.document.SummaryView.VersionView;
import org.unep.summary.version.ChangingVersions.Locked;

/** Opens a draft to comments; its text stays as it is from then on. */
@ApplicationScoped
public class CirculatingSummaries {

    /** Who means a day further away has mistyped the year. */
    private static final int MAX_YEARS = 20;

    private final ChangingVersions changing;
    private final Summaries summaries;
    private final PublicSources sources;
    private final Caller caller;
    private final Clock clock;

    CirculatingSummaries(ChangingVersions changing, Summaries summaries, PublicSources sources, Caller caller, Clock clock) {
        this.changing = changing;
        this.summaries = summaries;
        this.sources = sources;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Circulates the version.
     *
     * @throws org.unep.chassis.problem.Problem 400 where the time has passed already or is too far away, 409 where it is no
     *         draft, 412 where it is
     *         not what was read, 422 where a sentence of the Co-Chairs rests on what is not public any more
     */
    @Transactional
    public VersionView circulate(UUID summary, int number, Instant commentsUntil) {
        Locked draft = changing.latest(summary, number);
        draft.version().requireDraft();
        Occasion occasion = Occasion.now(clock, caller);
        requireSoon(commentsUntil, occasion.at());
        requireSources(draft);
        changing.circulate(draft, commentsUntil, occasion);
        return summaries.version(summary, number);
    }

    private static void requireSoon(Instant commentsUntil, Instant now) {
        if (!commentsUntil.isAfter(now)) {
            throw CommonProblem.INVALID_REQUEST.at("/commentsUntil", "This time has passed.");
        }
        if (commentsUntil.isAfter(now.atOffset(ZoneOffset.UTC).plusYears(MAX_YEARS).toInstant())) {
            throw CommonProblem.INVALID_REQUEST.at("/commentsUntil",
                    "This time is more than " + MAX_YEARS + " years away: is the year right?");
        }
    }

    /**
     * Refuses to go on where what a sentence of the Co-Chairs rests on cannot be read by everybody any more.
     *
     * @throws org.unep.chassis.problem.Problem 422, which names the sentences
     */
    @Transactional(TxType.MANDATORY)
    public void requireSources(Locked version) {
        List<String> gone = version.version().edits().stream().filter(e -> !sources.cite(version.process(),
                version.version().ruleVersion(), List.of(), e.references()).missing().isEmpty()).map(EditorialSentence::id)
                .toList();
        if (!gone.isEmpty()) {
            throw VersionProblem.SOURCE_NOT_PUBLIC
                    .because("These sentences of the Co-Chairs rest on something that is not public any more: "
                            + String.join(", ", gone) + ".");
        }
    }
}
