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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.unep.chassis.security.Role;

/** Corrections of statements that were delivered. */
@Path("/v1/statements/{id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class StatementCorrectionResource {

    private final EditingStatements editing;

    StatementCorrectionResource(EditingStatements editing) {
        this.editing = editing;
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE })
    @Operation(summary = "Correct a statement that was delivered", operationId = "correctStatement", description = "By its own delegate or the secretariat, with a reason. Positions may change too: they count as they are now. What changes is checked as a new statement is, and `errors` point into the outcome; what was taken before stays, also a position on a proposal that is no longer open. When, how and by whom it was said only the secretariat corrects; what it is and what it replies to stays. What it said before stays on record in its versions.")
    @APIResponse(responseCode = "200", description = "The statement after it.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field of the outcome.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate who speaks as or for others, or corrects the time or channel.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is not DELIVERED. consultation-not-open. proposal-not-open.")
    @APIResponse(responseCode = "413", description = "content-too-large.")
    @APIResponse(responseCode = "422", description = "As for a new statement.")
    public StatementView correct(@Parameter(description = "Id of the statement.") @RestPath UUID id,
            @NotNull @Valid CorrectionRequest request) {
        return editing.correct(id, request);
    }
}
