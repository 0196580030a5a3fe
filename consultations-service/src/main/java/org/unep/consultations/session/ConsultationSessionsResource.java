package org.unep.consultations.session;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.web.Created;
import org.unep.consultations.consultation.Consultation;
import org.unep.consultations.consultation.Consultations;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Sessions of a consultation: scheduled and listed. */
@Path("/v1/consultations/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "Plenaries, panels and breakout groups of a consultation.")
public class ConsultationSessionsResource {

    private static final Order<Session> ORDER = Order.byId(Session.class, Session::id);

    private final SchedulingSessions scheduling;
    private final Consultations consultations;
    private final Listing listing;
    private final Created created;

    ConsultationSessionsResource(SchedulingSessions scheduling, Consultations consultations, Listing listing,
            Created created) {
        this.scheduling = scheduling;
        this.consultations = consultations;
        this.listing = listing;
        this.created = created;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Schedule a session", operationId = "scheduleSession")
    @APIResponse(responseCode = "201", description = "The session; `Location` is its address.", content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also a number of what is no breakout group, an end that does not come after the start, and times that are on none of the consultation's days.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat schedules sessions.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such consultation.")
    @APIResponse(responseCode = "409", description = "consultation-not-open: it was reported or cancelled. breakout-number-taken.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a participant, a cluster or an item of the agenda that there is not.")
    public RestResponse<SessionView> schedule(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @NotNull @Valid SessionRequest request) {
        SessionView scheduled = scheduling.schedule(id, request);
        return created.in("v1/sessions", scheduled, scheduled.id());
    }

    @GET
    @Operation(summary = "Sessions of a consultation, in the order of their scheduling", operationId = "listSessions", description = "With `updatedSince` also tombstones of those that were cancelled.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such consultation.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<SessionShown> list(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "Who meets.") @RestQuery Session.@Nullable Kind kind,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        Consultation consultation = consultations.get(id);
        var filter = Filter.changed(updatedSince, "e.status <> CANCELLED")
                .and("e.consultation = :consultation", "consultation", id).and("e.kind = :kind", "kind", kind);
        return listing.page(ORDER, filter, new Slice(limit, cursor, count),
                session -> SessionShown.of(session, consultation.zone()));
    }
}
