package org.unep.proposals.consolidation;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

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
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.proposals.process.Slug;
import org.unep.proposals.proposal.Cursor;

/** Consolidations: recorded and read. */
@Path("/v1/consolidations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consolidations", description = "Merging, splitting and reformulating proposals. The originals are kept.")
public class ConsolidationResource {

    private final ConsolidatingProposals consolidating;
    private final Consolidations consolidations;
    private final Paging paging;
    private final UriInfo uri;

    ConsolidationResource(ConsolidatingProposals consolidating, Consolidations consolidations, Paging paging, UriInfo uri) {
        this.consolidating = consolidating;
        this.consolidations = consolidations;
        this.paging = paging;
        this.uri = uri;
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Merge, split or reformulate proposals", operationId = "createConsolidation", description = "All or nothing. The sources become CONSOLIDATED and point at the results, which are new proposals in SUBMITTED. No number, position or origin travels to them.")
    @APIResponse(responseCode = "201", description = "The consolidation; `Location` is its address.", content = @Content(schema = @Schema(implementation = ConsolidationView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also a wrong number of sources or results for the kind, and a source named twice.")
    @APIResponse(responseCode = "401", description = "unauthenticated.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not.")
    @APIResponse(responseCode = "409", description = "source-not-open: a source is neither SUBMITTED nor TABLED; `errors` names it with its state.")
    @APIResponse(responseCode = "422", description = "not-known-yet: the process has not been heard of; `Retry-After` says when to try again. unknown-reference: there is no such source. source-of-another-process.")
    public RestResponse<ConsolidationView> consolidate(@NotNull @Valid ConsolidationRequest request) {
        ConsolidationView recorded = consolidating.consolidate(request);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, recorded)
                .location(uri.getAbsolutePathBuilder().path(recorded.id().toString()).build()).build();
    }

    @GET
    @Operation(summary = "Consolidations, oldest first", operationId = "listConsolidations")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<ConsolidationView> list(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "Only what was recorded at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = new Consolidations.Filter(process, updatedSince);
        var rows = consolidations.page(filter, Cursor.of(paging.after(cursor)), limit);
        return paging.page(rows, limit, c -> c.id().toString(), ConsolidationView::of,
                count ? () -> consolidations.count(filter) : null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One consolidation", operationId = "getConsolidation")
    @APIResponse(responseCode = "200", description = "The consolidation as it was recorded.")
    @APIResponse(responseCode = "404", description = "not-found: there is none.")
    public ConsolidationView one(@Parameter(description = "Id of the consolidation.") UUID id) {
        return consolidations.findByIdOptional(id).map(ConsolidationView::of)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such consolidation."));
    }
}
