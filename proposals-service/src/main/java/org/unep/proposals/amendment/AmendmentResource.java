package org.unep.proposals.amendment;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.unep.proposals.proposal.MoveRequest;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Viewer;

/** One amendment, and what decides on it. */
@Path("/v1/amendments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Amendments")
@APIResponse(responseCode = "200", description = "The amendment, as it is now.")
@APIResponse(responseCode = "404", description = "not-found: there is none.")
public class AmendmentResource {

    private final DecidingAmendments deciding;
    private final ShowingAmendments showing;
    private final Amendments amendments;
    private final Proposals proposals;
    private final Viewer viewer;

    AmendmentResource(DecidingAmendments deciding, ShowingAmendments showing, Amendments amendments, Proposals proposals,
            Viewer viewer) {
        this.deciding = deciding;
        this.showing = showing;
        this.amendments = amendments;
        this.proposals = proposals;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "One amendment", operationId = "getAmendment")
    public AmendmentView one(@Parameter(description = "Id of the amendment.") UUID id) {
        Amendment amendment = amendments.one(id);
        return showing.one(amendment, proposals.seen(amendment.proposal(), viewer));
    }

    @POST
    @Path("accept")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Accept an amendment", operationId = "acceptAmendment", description = "OPEN becomes ACCEPTED, and the proposal has a revision with the change. Written against an older revision it is made where its place is now, if that can be said exactly. Others that change the same place stay open, and need adjustment. A change in the language that the proposal was written in makes every translation UNOFFICIAL.")
    @APIResponse(responseCode = "400", description = "invalid-request: the reason is missing, blank or too long.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not.")
    @APIResponse(responseCode = "409", description = "amendment-decided: it is. proposal-not-open: it has lapsed. amendment-does-not-fit: the text has changed in its place since.")
    public AmendmentView accept(@Parameter(description = "Id of the amendment.") UUID id,
            @RequestBody(description = "Why.") @NotNull @Valid DecisionRequest request) {
        return deciding.accept(id, request.reason());
    }

    @POST
    @Path("reject")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Reject an amendment", operationId = "rejectAmendment", description = "OPEN becomes REJECTED; nothing in the proposal changes.")
    @APIResponse(responseCode = "400", description = "invalid-request: the reason is missing, blank or too long.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not.")
    @APIResponse(responseCode = "409", description = "amendment-decided: it is. proposal-not-open: it has lapsed.")
    public AmendmentView reject(@Parameter(description = "Id of the amendment.") UUID id,
            @RequestBody(description = "Why.") @NotNull @Valid DecisionRequest request) {
        return deciding.reject(id, request.reason());
    }

    @POST
    @Path("withdraw")
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE })
    @Operation(summary = "Take an amendment back", operationId = "withdrawAmendment", description = "OPEN becomes WITHDRAWN, by its proponent, or by the secretariat, which does it for several; also where it has lapsed.")
    @APIResponse(responseCode = "400", description = "invalid-request: the reason is blank or too long.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate with an amendment that is not of its own participant alone.")
    @APIResponse(responseCode = "409", description = "amendment-decided: it is.")
    public AmendmentView withdraw(@Parameter(description = "Id of the amendment.") UUID id,
            @RequestBody(required = false, description = "Why; may be missing.") @Valid @Nullable MoveRequest request) {
        return deciding.withdraw(id, request == null ? null : request.reason());
    }
}
