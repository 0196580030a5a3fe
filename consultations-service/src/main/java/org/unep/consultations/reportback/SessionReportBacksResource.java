package org.unep.consultations.reportback;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.unep.chassis.security.Role;
import org.unep.chassis.web.Created;

/** Report-backs from a session, given. */
@Path("/v1/sessions/{id}/report-backs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report-backs")
public class SessionReportBacksResource {

    private final ReportingBack reporting;
    private final Created created;

    SessionReportBacksResource(ReportingBack reporting, Created created) {
        this.reporting = reporting;
        this.created = created;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_FACILITATOR })
    @Operation(summary = "Report back from a breakout group", operationId = "reportBack", description = "Whether a co-facilitator facilitates the session is told by the account (`sub`) or the participant that its programme names. A token without a participant may report wherever the programme names no account, for it cannot be told apart.")
    @APIResponse(responseCode = "201", description = "The report-back; `Location` is its address.", content = @Content(schema = @Schema(implementation = ReportBackView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also a report from the future, or from before the session began.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and those who facilitate the session report back.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such session.")
    @APIResponse(responseCode = "409", description = "not-a-breakout; proposal-not-open: a proposal was withdrawn or consolidated; consultation-not-open: the session was cancelled, or its consultation reported or cancelled.")
    @APIResponse(responseCode = "413", description = "content-too-large.")
    @APIResponse(responseCode = "422", description = "not-known-yet: a proposal has not been heard of; `Retry-After` says when to try again. proposal-of-another-process.")
    public RestResponse<ReportBackView> report(@Parameter(description = "Id of the session.") @RestPath UUID id,
            @NotNull @Valid ReportBackRequest request) {
        ReportBackView given = reporting.report(id, request);
        return created.in("v1/report-backs", given, given.id());
    }
}
