package org.unep.consultations.statement;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.paging.Page;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Statements: read, changed while they are only submitted, delivered, withdrawn. */
@Path("/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements", description = "What was said, with positions on proposals. What is only SUBMITTED is seen by the secretariat, co-chairs, co-facilitators and the delegates of the participant who spoke.")
public class StatementResource {

    // array_contains() compares with varchar[], which PostgreSQL has no operator for
    private static final String ON_BEHALF_OF_PARTY = "cast(sql('? @> array[cast(? as text)]', e.onBehalfOf, :party) as Boolean) = true";
    private static final Order<Statement> ORDER = Order.byId(Statement.class, Statement::id);

    private final MovingStatements moving;
    private final EditingStatements editing;
    private final Statements statements;
    private final Audience audience;
    private final Listing listing;

    StatementResource(MovingStatements moving, EditingStatements editing, Statements statements, Audience audience,
            Listing listing) {
        this.moving = moving;
        this.editing = editing;
        this.statements = statements;
        this.audience = audience;
        this.listing = listing;
    }

    @GET
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(summary = "Statements, by id", operationId = "listStatements", description = "With `updatedSince` also tombstones of those that were withdrawn.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<StatementShown> list(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "Id of the consultation.") @RestQuery @Nullable UUID consultation,
            @Parameter(description = "Id of the session.") @RestQuery @Nullable UUID session,
            @Parameter(description = "Code of a participant or group: what it said, or others on its behalf.") @RestQuery @Slug @Nullable String participant,
            @Parameter(description = "Id of a proposal: only statements with a position on it.") @RestQuery @Nullable UUID proposal,
            @Parameter(description = "Only statements in this state; WITHDRAWN gives tombstones.") @RestQuery Statement.@Nullable Status status,
            @Parameter(description = "Only statements of this kind.") @RestQuery @Nullable Kind kind,
            @Parameter(description = "Number of an agenda item: only statements on it.") @RestQuery @PlainText(max = 20) @Nullable String agendaItem,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = audience.visible(updatedSince, status).and("e.process = :process", "process", process)
                .and("e.consultation = :consultation", "consultation", consultation).and("e.kind = :kind", "kind", kind)
                .and("e.agendaItem = :item", "item", agendaItem).and("e.session = :session", "session", session)
                .and("(e.participant = :party or " + ON_BEHALF_OF_PARTY + ")", "party", participant)
                .and("exists (select 1 from e.positions p where p.proposal = :proposal)", "proposal", proposal);
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), audience::shown);
    }

    @GET
    @Path("{id}")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(summary = "One statement", operationId = "getStatement")
    @APIResponse(responseCode = "200", description = "The statement; for the public without its words where they may not be published, and a tombstone where it was withdrawn.", content = @Content(schema = @Schema(implementation = StatementShown.class)))
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    public StatementShown one(@Parameter(description = "Id of the statement.") @RestPath UUID id) {
        return audience.one(statements.seen(id, audience));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE })
    @Operation(summary = "Change a statement that is only submitted", operationId = "patchStatement", description = "By its own delegate or the secretariat. What it was stays on record in its versions. One that was delivered is corrected.")
    @APIResponse(responseCode = "200", description = "The statement after it.", content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field of the outcome.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate who speaks as or for others.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is not SUBMITTED. consultation-not-open. proposal-not-open.")
    @APIResponse(responseCode = "413", description = "content-too-large.")
    @APIResponse(responseCode = "422", description = "As for a new statement.")
    public StatementView patch(@Parameter(description = "Id of the statement.") @RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = StatementRequest.class))) @NotNull MergePatch patch) {
        return editing.patch(id, patch);
    }

    @POST
    @Path("{id}/deliver")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_FACILITATOR, Role.DELEGATE })
    @Operation(summary = "Deliver a statement that was submitted", operationId = "deliverStatement", description = "It is public and counts from now on. The rules for a new statement hold for it as it is delivered.")
    @APIResponse(responseCode = "200", description = "The statement.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate of another participant.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is not SUBMITTED. consultation-not-open. proposal-not-open: a proposal was withdrawn or consolidated since.")
    @APIResponse(responseCode = "422", description = "outside-session or outside-window: it was not spoken or sent in time. As for a new statement otherwise.")
    public StatementView deliver(@Parameter(description = "Id of the statement.") @RestPath UUID id,
            @RequestBody(required = false, description = "When it was spoken; may be missing.") @Valid @Nullable DeliveryRequest request) {
        return moving.deliver(id, request == null ? null : request.spokenAt());
    }

    @POST
    @Path("{id}/not-deliver")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_FACILITATOR, Role.DELEGATE })
    @Operation(summary = "Say that a statement was never made", operationId = "notDeliverStatement", description = "It was submitted and stays hidden; its positions never count.")
    @APIResponse(responseCode = "200", description = "The statement.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate of another participant.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is not SUBMITTED.")
    public StatementView notDeliver(@Parameter(description = "Id of the statement.") @RestPath UUID id) {
        return moving.notDeliver(id);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_FACILITATOR, Role.DELEGATE })
    @Operation(summary = "Take a statement back", operationId = "withdrawStatement", description = "Its positions count no more; a tombstone of it stays.")
    @APIResponse(responseCode = "200", description = "The statement as it was taken back.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate of another participant.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it was withdrawn already, or never delivered.")
    public StatementView withdraw(@Parameter(description = "Id of the statement.") @RestPath UUID id) {
        return moving.withdraw(id);
    }
}
