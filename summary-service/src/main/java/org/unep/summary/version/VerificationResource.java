package org.unep.summary.version;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Whether a version is what its hashes say. */
@Path("/v1/summaries/{id}/versions/{number}/verification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Summary")
public class VerificationResource {

    private final VerifyingVersions verifying;

    VerificationResource(VerifyingVersions verifying) {
        this.verifying = verifying;
    }

    @GET
    @Operation(summary = "Whether a version is what its hashes say", operationId = "verifySummaryVersion", description = "Computes the canonical JSON (RFC 8785) of the stored text of each edition and its SHA-256 anew, and tells the command with which anybody does the same.")
    @APIResponse(responseCode = "200", description = "What was found, edition by edition.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    public Verification verify(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number) {
        return verifying.verify(id, number);
    }
}
