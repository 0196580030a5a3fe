package org.unep.consultations.session;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.security.Role;
import org.unep.consultations.consultation.CancelRequest;
import org.unep.consultations.consultation.Consultations;

/** One session: read, rescheduled and cancelled. */
@Path("/v1/sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionResource {

    private final Sessions sessions;
    private final Consultations consultations;
    private final SchedulingSessions scheduling;

    SessionResource(Sessions sessions, Consultations consultations, SchedulingSessions scheduling) {
        this.sessions = sessions;
        this.consultations = consultations;
        this.scheduling = scheduling;
    }

    @GET
    @Operation(summary = "One session", operationId = "getSession")
    @APIResponse(responseCode = "200", description = "The session, also one that was cancelled.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public SessionView one(@Parameter(description = "Id of the session.") @RestPath UUID id) {
        Session session = sessions.get(id);
        return SessionView.of(session, consultations.get(session.consultation()).zone());
    }

    @PATCH
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Reschedule a session", operationId = "patchSession", description = "Everything but its kind can be changed. A list of facilitators replaces the one there is with the accounts in it: where it names none, they are forgotten.")
    @APIResponse(responseCode = "200", description = "The session after it.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also a number of what is no breakout group, an end that does not come after the start, and times that are on none of the consultation's days.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat reschedules sessions.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it was cancelled. consultation-not-open: its consultation was reported or cancelled. breakout-number-taken.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a participant, a cluster or an item of the agenda that there is not.")
    public SessionView reschedule(@Parameter(description = "Id of the session.") @RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = SessionRequest.class))) @NotNull MergePatch patch) {
        return scheduling.reschedule(id, patch);
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Cancel a session", operationId = "cancelSession", description = "SCHEDULED becomes CANCELLED. It can still be read, with the reason; lists show a tombstone of it to who asks what has changed. What was said in it stays on record.")
    @APIResponse(responseCode = "200", description = "The session after it.")
    @APIResponse(responseCode = "400", description = "invalid-request: there is no reason, or it is blank or too long.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat cancels sessions.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it was cancelled already. consultation-not-open: its consultation was reported or cancelled.")
    public SessionView cancel(@Parameter(description = "Id of the session.") @RestPath UUID id,
            @NotNull @Valid CancelRequest request) {
        return scheduling.cancel(id, request.reason());
    }
}
