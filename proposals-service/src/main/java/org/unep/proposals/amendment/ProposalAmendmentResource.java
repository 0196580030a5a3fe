package org.unep.proposals.amendment;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.security.Role;
import org.unep.chassis.web.Created;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Viewer;

/** The amendments to one proposal. */
@Path("/v1/proposals/{id}/amendments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Amendments", description = "Proposed changes to a text of a proposal, which ones change the same place, and what was decided on them.")
public class ProposalAmendmentResource {

    private final ProposingAmendments proposing;
    private final ShowingAmendments showing;
    private final Amendments amendments;
    private final Proposals proposals;
    private final Viewer viewer;
    private final Paging paging;
    private final Created created;

    ProposalAmendmentResource(ProposingAmendments proposing, ShowingAmendments showing, Amendments amendments,
            Proposals proposals, Viewer viewer, Paging paging, Created created) {
        this.proposing = proposing;
        this.showing = showing;
        this.amendments = amendments;
        this.proposals = proposals;
        this.viewer = viewer;
        this.paging = paging;
        this.created = created;
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR, Role.DELEGATE })
    @Operation(summary = "Propose an amendment", operationId = "createAmendment", description = "To a proposal that is SUBMITTED or TABLED; nothing in it changes until the amendment is accepted. A delegate proposes for its own participant, which `proponents` must name alone.")
    @APIResponse(responseCode = "201", description = "The amendment; `Location` is its address.", content = @Content(schema = @Schema(implementation = AmendmentView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also a range or words that the kind does not have or does not do without.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate who proposes for another participant or a group.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such proposal, or the caller may not see it.")
    @APIResponse(responseCode = "409", description = "proposal-not-open: the proposal is neither SUBMITTED nor TABLED.")
    @APIResponse(responseCode = "422", description = "amendment-does-not-apply: the revision, the language, the range or the quote does not match, or nothing would change. not-known-yet: a proponent has not been heard of; `Retry-After` says when to try again.")
    public RestResponse<AmendmentView> propose(@Parameter(description = "Id of the proposal.") UUID id,
            @NotNull @Valid AmendmentRequest request) {
        AmendmentView proposed = proposing.propose(id, request);
        return created.in("/v1/amendments", proposed, proposed.id());
    }

    @GET
    @Operation(summary = "The amendments to a proposal, oldest first", operationId = "listAmendments")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such proposal, or the caller may not see it.")
    public Page<AmendmentView> list(@Parameter(description = "Id of the proposal.") UUID id,
            @Parameter(description = "What became of them.") @RestQuery @Nullable AmendmentStatus status,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        Proposal proposal = proposals.seen(id, viewer);
        var filter = new Amendments.Filter(proposal, status);
        var rows = showing.all(amendments.page(filter, paging.afterId(cursor), limit), proposal);
        return paging.page(rows, limit, a -> a.id().toString(), a -> a, count ? () -> amendments.count(filter) : null);
    }
}
