package org.unep.consultations.statement;

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

/** Statements as they are made in a session. */
@Path("/v1/sessions/{id}/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class SessionStatementsResource {

    private final MakingStatements making;
    private final Created created;

    SessionStatementsResource(MakingStatements making, Created created) {
        this.making = making;
        this.created = created;
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_FACILITATOR, Role.DELEGATE })
    @Operation(summary = "Record a statement", operationId = "makeStatement", description = "A delegate speaks as its own participant, with an empty `onBehalfOf`. Nothing is stored if anything is wrong.")
    @APIResponse(responseCode = "201", description = "The statement; `Location` is its address.", content = @Content(schema = @Schema(implementation = StatementView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate who speaks as or for others.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such session.")
    @APIResponse(responseCode = "409", description = "consultation-not-open: the consultation or session was cancelled or is over. proposal-not-open: a proposal was withdrawn, or consolidated; `errors` says what it became.")
    @APIResponse(responseCode = "413", description = "content-too-large.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a participant, group, agenda item, crosscutting issue or statement to reply to that there is not. outside-session, outside-window: it was not spoken or sent in time. observer-for-government. position-incomplete: a position lacks what its stance needs. not-known-yet: a proposal has not been heard of; `Retry-After` says when to try again. proposal-of-another-process.")
    public RestResponse<StatementView> make(@Parameter(description = "Id of the session.") @RestPath UUID id,
            @NotNull @Valid StatementRequest request) {
        StatementView made = making.make(id, request);
        return created.in("v1/statements", made, made.id());
    }
}
