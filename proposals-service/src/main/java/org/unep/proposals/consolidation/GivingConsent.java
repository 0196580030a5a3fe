package org.unep.proposals.consolidation;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;
import org.unep.proposals.proposal.Occasion;
import org.unep.proposals.proposal.Viewer;

/** Takes down whether those whose proposals were consolidated agree, and tells of it in the same transaction. */
@ApplicationScoped
public class GivingConsent {

    private final Consolidations consolidations;
    private final Outbox outbox;
    private final Caller caller;
    private final Viewer viewer;
    private final Preconditions preconditions;
    private final Clock clock;

    GivingConsent(Consolidations consolidations, Outbox outbox, Caller caller, Viewer viewer,
            Preconditions preconditions, Clock clock) {
        this.consolidations = consolidations;
        this.outbox = outbox;
        this.caller = caller;
        this.viewer = viewer;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** Replaces what the originator said to the consolidation before. */
    @Transactional
    public ConsolidationView give(UUID id, String originator, ConsentRequest request) {
        Consolidation consolidation = consolidations.toChange(id);
        requireSpeakerOf(originator, consolidation.consents().get(originator));
        preconditions.check(consolidation.version());
        consolidation.answer(originator, request, Occasion.now(clock, viewer, null));
        consolidations.flush(); // gives the version that the event carries
        var state = ConsolidationView.of(consolidation);
        outbox.append(ConsolidationEvent.CONSENT_GIVEN.of(state));
        return state;
    }

    private void requireSpeakerOf(String originator, @Nullable Consent asked) {
        if (asked == null) {
            throw CommonProblem.NOT_FOUND.because("No source of the consolidation comes from such a participant or group.");
        }
        boolean speaks = caller.boundToParticipant()
                ? asked.kind() == Originator.Kind.PARTICIPANT && caller.participant().filter(originator::equals).isPresent()
                : caller.is(Role.SECRETARIAT) || asked.kind() == Originator.Kind.GROUP;
        if (!speaks) {
            throw CommonProblem.FORBIDDEN.because("For a participant its delegates answer, or the secretariat on its behalf; "
                    + "for a group the secretariat or a Co-Chair does.");
        }
    }
}
