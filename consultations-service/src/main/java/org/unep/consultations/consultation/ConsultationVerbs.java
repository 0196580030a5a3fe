package org.unep.consultations.consultation;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Role;

/** What moves a consultation on. */
@Path("/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SECRETARIAT)
@Tag(name = "Consultations")
@APIResponse(responseCode = "200", description = "The consultation after it.")
@APIResponse(responseCode = "403", description = "forbidden: only the secretariat moves consultations on.")
@APIResponse(responseCode = "404", description = "not-found.")
@APIResponse(responseCode = "409", description = "illegal-transition: its state does not allow this.")
public class ConsultationVerbs {

    private final MovingConsultations moving;
    private final RevisingConsultations revising;

    ConsultationVerbs(MovingConsultations moving, RevisingConsultations revising) {
        this.moving = moving;
        this.revising = revising;
    }

    @POST
    @Path("{id}/open")
    @Operation(summary = "Open a consultation", operationId = "openConsultation", description = "PLANNED becomes OPEN.")
    public ConsultationView open(@Parameter(description = "Id of the consultation.") @RestPath UUID id) {
        return moving.open(id);
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Close a consultation", operationId = "closeConsultation", description = "OPEN becomes CLOSED: from now on only the secretariat and the co-facilitators record statements in it.")
    public ConsultationView close(@Parameter(description = "Id of the consultation.") @RestPath UUID id) {
        return moving.close(id);
    }

    @POST
    @Path("{id}/report")
    @Operation(summary = "Report a consultation", operationId = "reportConsultation", description = "CLOSED becomes REPORTED, with what came of it: it takes no more statements.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "413", description = "content-too-large.")
    @APIResponse(responseCode = "422", description = "not-known-yet: a proposal has not been heard of; `Retry-After` says when to try again. proposal-of-another-process.")
    public ConsultationView report(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @RequestBody(required = false, description = "What came of it; may be missing.") @Valid @Nullable ReportRequest request) {
        return moving.report(id, ReportRequest.outcomeOf(request));
    }

    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Cancel a consultation", operationId = "cancelConsultation", description = "PLANNED or OPEN becomes CANCELLED. It can still be read, with the reason; lists show a tombstone of it to who asks what has changed. What was said in it stays on record.")
    @APIResponse(responseCode = "400", description = "invalid-request: there is no reason, or it is blank or too long.")
    public ConsultationView cancel(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @NotNull @Valid CancelRequest request) {
        return moving.cancel(id, request.reason());
    }

    @POST
    @Path("{id}/adopt-agenda")
    @Operation(summary = "Adopt the agenda of a consultation", operationId = "adoptAgenda", description = "As the meeting adopts it; the provisional agenda stays beside it. Adopted again, it replaces what was adopted before.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also where there is no agenda to adopt.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it was reported or cancelled.")
    public ConsultationView adoptAgenda(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @RequestBody(required = false, description = "The agenda as adopted; missing for the provisional one.") @Valid @Nullable AdoptionRequest request) {
        return revising.adoptAgenda(id, AdoptionRequest.itemsOf(request));
    }
}
