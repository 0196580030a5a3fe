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
import jakarta.ws.rs.PUT;
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
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.chassis.web.Created;

/** Consolidations: recorded and read. */
@Path("/v1/consolidations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Consolidations", description = "Merging, splitting and reformulating proposals. The originals are kept.")
public class ConsolidationResource {

    private final ConsolidatingProposals consolidating;
    private final GivingConsent consents;
    private final UndoingConsolidations undoing;
    private final Consolidations consolidations;
    private final Paging paging;
    private final Created created;

    ConsolidationResource(ConsolidatingProposals consolidating, GivingConsent consents, UndoingConsolidations undoing,
            Consolidations consolidations, Paging paging, Created created) {
        this.consolidating = consolidating;
        this.consents = consents;
        this.undoing = undoing;
        this.consolidations = consolidations;
        this.paging = paging;
        this.created = created;
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Merge, split or reformulate proposals", operationId = "createConsolidation", description = "All or nothing. The sources become CONSOLIDATED and point at the results, which are new proposals in SUBMITTED. No number, position or origin travels to them.")
    @APIResponse(responseCode = "201", description = "The consolidation; `Location` is its address.", content = @Content(schema = @Schema(implementation = ConsolidationView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also a wrong number of sources or results for the kind, and a source named twice.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not.")
    @APIResponse(responseCode = "409", description = "source-not-open: a source is neither SUBMITTED nor TABLED; `errors` names it with its state.")
    @APIResponse(responseCode = "422", description = "not-known-yet: the process or a contributor has not been heard of; `Retry-After` says when to try again. unknown-reference: there is no such source. source-of-another-process.")
    public RestResponse<ConsolidationView> consolidate(@NotNull @Valid ConsolidationRequest request) {
        ConsolidationView recorded = consolidating.consolidate(request);
        return created.at(recorded, recorded.id());
    }

    @GET
    @Operation(summary = "Consolidations, oldest first", operationId = "listConsolidations")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<ConsolidationView> list(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "Only those to which at least one originator says this; PENDING leaves out those that were undone, as nobody is asked any more.") @RestQuery Consent.@Nullable Answer consent,
            @Parameter(description = "Only what was recorded or changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = new Consolidations.Filter(process, consent, updatedSince);
        var rows = consolidations.page(filter, paging.afterId(cursor), limit);
        return paging.page(rows, limit, c -> c.id().toString(), ConsolidationView::of,
                count ? () -> consolidations.count(filter) : null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One consolidation", operationId = "getConsolidation")
    @APIResponse(responseCode = "200", description = "The consolidation, with the consents that were given, and whether it was undone.")
    @APIResponse(responseCode = "404", description = "not-found: there is none.")
    public ConsolidationView one(@Parameter(description = "Id of the consolidation.") UUID id) {
        return ConsolidationView.of(consolidations.known(id));
    }

    @PUT
    @Path("{id}/consents/{originator}")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR, Role.DELEGATE })
    @Operation(summary = "Say whether an originator agrees", operationId = "putConsent", description = "Whoever the sources originate from is asked for its consent; what it answers replaces what it said before. Its delegates answer for a participant, or the secretariat on its behalf; the secretariat or a Co-Chair for a group. An objection undoes nothing by itself.")
    @APIResponse(responseCode = "200", description = "The consolidation with the answer, in its next version.", content = @Content(schema = @Schema(implementation = ConsolidationView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate of another participant.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such consolidation, or nothing in it originates from there.")
    @APIResponse(responseCode = "409", description = "consolidation-undone: nobody is asked any more.")
    @APIResponse(responseCode = "412", description = "precondition-failed: `If-Match` is not the `ETag` of the consolidation as it is now.")
    @APIResponse(responseCode = "428", description = "precondition-required: there is no `If-Match`.")
    public ConsolidationView consent(@Parameter(description = "Id of the consolidation.") UUID id,
            @Parameter(description = "Code of the participant or group.", example = "CHE") String originator,
            @NotNull @Valid ConsentRequest request) {
        return consents.give(id, originator, request);
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Undo a consolidation", operationId = "undoConsolidation", description = "All or nothing, and only while nothing has been built on it. Each source is again in the state that it was in, with its number; each result is DROPPED, and its number, if it had one, is not used again. The consolidation is kept and shown as undone; in the lineage it is no more.")
    @APIResponse(responseCode = "200", description = "The consolidation, undone.", content = @Content(schema = @Schema(implementation = ConsolidationView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request: no reason is given.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not.")
    @APIResponse(responseCode = "404", description = "not-found: there is none.")
    @APIResponse(responseCode = "409", description = "consolidation-built-upon: `errors` names the results that are no longer as the consolidation made them, and why. consolidation-undone: it was undone before.")
    @APIResponse(responseCode = "412", description = "precondition-failed: `If-Match` was sent and is not the `ETag` of the consolidation as it is now.")
    public ConsolidationView undo(@Parameter(description = "Id of the consolidation.") UUID id,
            @NotNull @Valid UndoRequest request) {
        return undoing.undo(id, request.reason());
    }
}
