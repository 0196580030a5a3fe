package org.unep.proposals.proposal;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.proposals.process.Slug;

/** Proposals: made, read, and found. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals", description = "What is proposed. A draft is seen by its proponent and by those who run the process; everything else is public.")
public class ProposalResource {

    private final ProposingProposals proposing;
    private final EditingProposals editing;
    private final Proposals proposals;
    private final Viewer viewer;
    private final Paging paging;
    private final UriInfo uri;

    ProposalResource(ProposingProposals proposing, EditingProposals editing, Proposals proposals, Viewer viewer, Paging paging,
            UriInfo uri) {
        this.proposing = proposing;
        this.editing = editing;
        this.proposals = proposals;
        this.viewer = viewer;
        this.paging = paging;
        this.uri = uri;
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE })
    @Operation(summary = "Make a proposal", operationId = "createProposal", description = "It is a DRAFT until it is submitted. A delegate proposes for its own participant, which `origin.participant` must name.")
    @APIResponse(responseCode = "201", description = "The draft; `Location` is its address.", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "401", description = "unauthenticated.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate who proposes for another participant.")
    @APIResponse(responseCode = "422", description = "not-known-yet: the process, consultation, group or participant has not been heard of; `Retry-After` says when to try again. unknown-reference: the consultation belongs to another process.")
    public RestResponse<ProposalView> propose(@NotNull @Valid ProposalRequest request) {
        ProposalView made = proposing.propose(request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .location(uri.getAbsolutePathBuilder().path(made.id().toString()).build()).build();
    }

    @GET
    @Operation(summary = "Proposals, oldest first", operationId = "listProposals")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<ProposalView> list(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "State that they are in.") @RestQuery @Nullable Status status,
            @Parameter(description = "Code of the cluster.") @RestQuery @Slug @Nullable String cluster,
            @Parameter(description = "Code of the group that they originate from.") @RestQuery @Slug @Nullable String group,
            @Parameter(description = "Code of the participant that they originate from.") @RestQuery @Slug @Nullable String participant,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = new ProposalFilter(process, status, cluster, group, participant, updatedSince);
        var rows = proposals.page(filter, viewer, Cursor.of(paging.after(cursor)), limit);
        return paging.page(rows, limit, p -> p.id().toString(), ProposalView::of,
                count ? () -> proposals.count(filter, viewer) : null);
    }

    @GET
    @Path("{id}")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(summary = "One proposal", operationId = "getProposal")
    @APIResponse(responseCode = "200", description = "The proposal as it is now.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    public ProposalView one(@Parameter(description = "Id of the proposal.") UUID id) {
        return ProposalView.of(proposals.seen(id, viewer));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR, Role.DELEGATE })
    @Operation(summary = "Change a proposal", operationId = "patchProposal", description = "A draft is changed by its proponents and the secretariat, a public proposal by the secretariat and the Co-Chairs while it is SUBMITTED or TABLED. Where its words change, that makes a revision and needs a `reason`. Everything but `process` and `fromTheFloor` can be changed.")
    @APIResponse(responseCode = "200", description = "The proposal after it.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also a change to a public text without a reason.")
    @APIResponse(responseCode = "401", description = "unauthenticated.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate with a proposal that is public or not its own.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is not open any more.")
    @APIResponse(responseCode = "422", description = "not-known-yet or unknown-reference, with a pointer to each.")
    public ProposalView edit(@Parameter(description = "Id of the proposal.") UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = ProposalRequest.class))) @NotNull MergePatch patch) {
        return editing.edit(id, patch);
    }
}
