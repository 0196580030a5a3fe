package org.unep.proposals.proposal;

import static org.unep.proposals.proposal.MoveRequest.reasonOf;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Role;

/** What moves a proposal on. */
@Path("/v1/proposals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
@APIResponse(responseCode = "200", description = "The proposal after it.")
@APIResponse(responseCode = "400", description = "invalid-request: the reason is blank or too long.")
@APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate with a proposal of another participant.")
@APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
@APIResponse(responseCode = "409", description = "illegal-transition: its state does not allow this.")
public class ProposalVerbs {

    private final MovingProposals moving;

    ProposalVerbs(MovingProposals moving) {
        this.moving = moving;
    }

    @POST
    @Path("submit")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR, Role.DELEGATE })
    @Operation(summary = "Hand a draft in", operationId = "submitProposal", description = "DRAFT becomes SUBMITTED, and public.")
    public ProposalView submit(@Parameter(description = "Id of the proposal.") UUID id,
            @RequestBody(required = false, description = "Why; may be missing.") @Valid @Nullable MoveRequest request) {
        return moving.submit(id, reasonOf(request));
    }

    @POST
    @Path("table")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Bring a proposal before the meeting", operationId = "tableProposal", description = "SUBMITTED becomes TABLED, under the next number of its process. A number is never used again.")
    public ProposalView table(@Parameter(description = "Id of the proposal.") UUID id,
            @RequestBody(required = false, description = "Why; may be missing.") @Valid @Nullable MoveRequest request) {
        return moving.table(id, reasonOf(request));
    }

    @POST
    @Path("forward")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Send a proposal on to the governing body", operationId = "forwardProposal", description = "TABLED becomes FORWARDED.")
    public ProposalView forward(@Parameter(description = "Id of the proposal.") UUID id,
            @RequestBody(required = false, description = "Why; may be missing.") @Valid @Nullable MoveRequest request) {
        return moving.forward(id, reasonOf(request));
    }

    @POST
    @Path("drop")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Let a proposal rest", operationId = "dropProposal", description = "SUBMITTED or TABLED becomes DROPPED: those who preside do not pursue it. It stays on the record. This needs a reason.")
    public ProposalView drop(@Parameter(description = "Id of the proposal.") UUID id,
            @RequestBody(description = "Why.") @Valid @Nullable MoveRequest request) {
        return moving.drop(id, reasonOf(request));
    }

    @POST
    @Path("withdraw")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR, Role.DELEGATE })
    @Operation(summary = "Take a proposal back", operationId = "withdrawProposal", description = "DRAFT, SUBMITTED or TABLED becomes WITHDRAWN. It stays on the record; a withdrawn draft stays hidden. A delegate takes back what is of its own participant alone; the secretariat does it for several.")
    public ProposalView withdraw(@Parameter(description = "Id of the proposal.") UUID id,
            @RequestBody(required = false, description = "Why; may be missing.") @Valid @Nullable MoveRequest request) {
        return moving.withdraw(id, reasonOf(request));
    }
}
