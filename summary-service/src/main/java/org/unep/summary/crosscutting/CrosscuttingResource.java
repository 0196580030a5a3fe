package org.unep.summary.crosscutting;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Issues that run across proposals. */
@Path("/v1/processes/{code}/crosscutting-issues")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analysis")
public class CrosscuttingResource {

    private final CountingIssues counting;

    CrosscuttingResource(CountingIssues counting) {
        this.counting = counting;
    }

    @GET
    @Operation(summary = "Cross-cutting issues, each participant counted once for an issue", operationId = "getCrosscuttingIssues", description = "Who raised which issue that runs across proposals, in delivered statements and in report-backs. However often a participant comes back to an issue, it counts once. The summary prints what this computes.")
    @APIResponse(responseCode = "200", description = "The process's own issues first, in its order; then whatever else was raised.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public CrosscuttingIssues issues(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code) {
        return counting.of(code);
    }
}
