package org.unep.summary.followup;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.outbox.OutboxEvent;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Actor;
import org.unep.chassis.security.Caller;
import org.unep.chassis.time.Now;
import org.unep.summary.support.KnownProcesses;

/** Records what a governing body did with a recommendation, and tells of it. What was recorded before is kept. */
@ApplicationScoped
class FollowingUp {

    private final FollowUps followUps;
    private final KnownProcesses processes;
    private final Preconditions preconditions;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    FollowingUp(FollowUps followUps, KnownProcesses processes, Preconditions preconditions, Outbox outbox, Caller caller,
            Clock clock) {
        this.followUps = followUps;
        this.processes = processes;
        this.preconditions = preconditions;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Recording the same once more changes nothing.
     *
     * @throws Problem 404 for an unknown process or proposal, 409 for one that was never forwarded, 412, or 400
     */
    @Transactional
    FollowUp record(String process, UUID proposal, FollowUpRequest request) {
        processes.require(process);
        request.require(Now.day(clock));
        followUps.lock(process, proposal);
        FollowUp current = followUps.find(process, proposal).orElseThrow(() -> notForwarded(process, proposal));
        preconditions.check(current);
        Decision next = next(current, request);
        if (next.saysTheSame(current.latest())) {
            return current;
        }
        followUps.keep(process, proposal, next, caller.name());
        FollowUp followedUp = followUps.find(process, proposal).orElseThrow();
        outbox.append(new OutboxEvent("summaries", process, "org.unep.summaries.recommendation-followed-up.v1",
                proposal.toString(), RecommendationFollowedUp.of(followedUp, Actor.of(caller))));
        return followedUp;
    }

    private Decision next(FollowUp current, FollowUpRequest request) {
        // where the proposal was sent to stays as it was before the mistake
        Decision before = request.status() == FollowUpStatus.FORWARDED ? current.forwarding() : current.latest();
        return new Decision(current.version() + 1, request.status(), known(request.body(), before.body(), "/body"),
                known(request.session(), before.session(), "/session"), request.symbol(), request.url(), request.note(),
                request.decidedOn(), Now.by(clock), Actor.of(caller).role());
    }

    private static Map<String, String> known(@Nullable Map<String, String> sent, @Nullable Map<String, String> before,
            String pointer) {
        if (sent == null && before == null) {
            throw CommonProblem.INVALID_REQUEST.at(pointer, "must be there, for the process does not say it");
        }
        return sent == null ? before : sent;
    }

    private Problem notForwarded(String process, UUID proposal) {
        if (followUps.hasProposal(process, proposal)) {
            return FollowUpProblem.NOT_FORWARDED.because("Proposal " + proposal + " was never forwarded.")
                    .retryAfter(Duration.ofSeconds(1));
        }
        return CommonProblem.NOT_FOUND.because("No proposal " + proposal + " is known in process '" + process
                + "'. If it was made a moment ago, try again.").retryAfter(Duration.ofSeconds(1));
    }
}
