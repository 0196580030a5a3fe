package org.unep.consultations.registration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unep.chassis.security.Role;

/** Persons who are to be forgotten. */
@Path("/v1/delegates/erase")
@Produces(MediaType.APPLICATION_JSON)
@NotStored
@Tag(name = "Delegates")
public class ErasureResource {

    private final NamingDelegates naming;

    ErasureResource(NamingDelegates naming) {
        this.naming = naming;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Erase a person", operationId = "eraseDelegate", description = "From the delegations to every consultation, for good. Registrations and statements stay as they are: nothing of the person is in them.")
    @APIResponse(responseCode = "200", description = "From how many delegations.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat erases.")
    public Erased erase(@NotNull @Valid ErasureRequest request) {
        return naming.erase(request.email());
    }
}
