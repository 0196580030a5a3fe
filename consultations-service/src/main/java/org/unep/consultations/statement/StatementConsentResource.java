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

/** Whether the words of a statement may be published. */
@Path("/v1/statements/{id}/consent")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class StatementConsentResource {

    private final EditingStatements editing;

    StatementConsentResource(EditingStatements editing) {
        this.editing = editing;
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE })
    @Operation(summary = "Let the words of a statement be published, or no longer", operationId = "consentToStatement", description = "By its own delegate or the secretariat. Without consent the public sees of a delivered statement that it was made and which positions it takes, with their conditions and partners; not its text, translations, attachments, source document, the texts of its positions, and the reasons of its corrections.")
    @APIResponse(responseCode = "200", description = "The statement after it.")
    @APIResponse(responseCode = "400", description = "invalid-request.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate of another participant.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it was withdrawn or never made.")
    public StatementView consent(@Parameter(description = "Id of the statement.") @RestPath UUID id,
            @NotNull @Valid ConsentRequest request) {
        return editing.consent(id, request.consent());
    }
}
