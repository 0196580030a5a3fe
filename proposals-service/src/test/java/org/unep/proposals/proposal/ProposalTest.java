package org.unep.proposals.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Actor;

/** The aggregate's verbs guard its state. */
class ProposalTest {

    private static final Occasion NOW = new Occasion(Instant.parse("2023-09-07T10:00:00Z"), "a name",
            new Actor("secretariat", null), "Agreed");

    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void goesFromDraftToForwarded() {
        Proposal proposal = draft();
        assertFalse(proposal.isPublic());
        proposal.submit(NOW);
        assertTrue(proposal.isPublic());
        assertNull(proposal.number());
        proposal.table(numbers::incrementAndGet, NOW);
        assertEquals(1, proposal.number());
        proposal.forward(NOW);
        assertEquals(List.of(Status.SUBMITTED, Status.TABLED, Status.FORWARDED),
                proposal.history().stream().map(Moved::to).toList());
        assertEquals("Agreed", proposal.history().get(0).reason());
        assertEquals("a name", proposal.history().get(0).by());
        assertEquals("secretariat", proposal.history().get(0).actor().role());
    }

    @Test
    void withdrawnProposalCannotBeSubmitted() {
        Proposal proposal = draft();
        proposal.withdraw(NOW);
        assertRefused(() -> proposal.submit(NOW), "The proposal is WITHDRAWN; only one that is DRAFT can be submitted.");
    }

    @Test
    void withdrawnDraftWasNeverPublic() {
        Proposal proposal = draft();
        proposal.withdraw(NOW);
        assertFalse(proposal.isPublic());
    }

    @Test
    void withdrawnProposalStaysPublicAndKeepsItsNumber() {
        Proposal proposal = tabled();
        proposal.withdraw(NOW);
        assertTrue(proposal.isPublic());
        assertEquals(1, proposal.number());
    }

    @Test
    void draftCannotBeTabledAndTakesNoNumber() {
        assertRefused(() -> draft().table(numbers::incrementAndGet, NOW),
                "The proposal is DRAFT; only one that is SUBMITTED can be tabled.");
        assertEquals(0, numbers.get());
    }

    @Test
    void onlyATabledProposalCanBeForwarded() {
        Proposal proposal = draft();
        assertRefused(() -> proposal.forward(NOW), "The proposal is DRAFT; only one that is TABLED can be forwarded.");
        proposal.submit(NOW);
        assertRefused(() -> proposal.forward(NOW),
                "The proposal is SUBMITTED; only one that is TABLED can be forwarded.");
    }

    @Test
    void forwardedProposalIsFinal() {
        Proposal proposal = tabled();
        proposal.forward(NOW);
        assertRefused(() -> proposal.withdraw(NOW),
                "The proposal is FORWARDED; only one that is DRAFT or SUBMITTED or TABLED can be withdrawn.");
    }

    @Test
    void consolidatedProposalPointsAtItsResultsAndIsConsolidatedOnce() {
        Proposal proposal = tabled();
        var into = List.of(UUID.randomUUID());
        proposal.consolidate(7, into, NOW);
        assertEquals(into, proposal.consolidatedInto());
        assertEquals(Status.CONSOLIDATED, proposal.status());
        assertFalse(proposal.isOpen());
        assertRefused(() -> proposal.consolidate(8, into, NOW),
                "The proposal is CONSOLIDATED; only one that is SUBMITTED or TABLED can be consolidated.");
    }

    @Test
    void resultOfAConsolidationIsPublicWithoutNumberOrOrigin() {
        Proposal result = Proposal.result("unea-5-12", wording(), 7, NOW);
        assertTrue(result.isPublic());
        assertTrue(result.isOpen());
        assertEquals(List.of(), result.origins());
        assertEquals(1, result.revision());
        assertNull(result.number());
    }

    private static void assertRefused(Runnable verb, String detail) {
        Problem refused = assertThrows(Problem.class, verb::run);
        assertEquals(ProposalProblem.ILLEGAL_TRANSITION, refused.kind());
        assertEquals(detail, refused.getDetail());
    }

    private Proposal tabled() {
        Proposal proposal = draft();
        proposal.submit(NOW);
        proposal.table(numbers::incrementAndGet, NOW);
        return proposal;
    }

    private static Proposal draft() {
        return Proposal.draft("unea-5-12", wording(), List.of(new Origin(null, "grulac", null)), NOW.at());
    }

    private static Wording wording() {
        return new Wording(Map.of("en", "A sand observatory"), Map.of("en", "Text"), "tools");
    }
}
