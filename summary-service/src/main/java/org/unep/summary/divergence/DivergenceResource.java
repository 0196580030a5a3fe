package org.unep.summary.divergence;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The diversity of views. */
@Path("/v1/processes/{code}/divergence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analysis")
public class DivergenceResource {

    private final FindingDivergence finding;

    DivergenceResource(FindingDivergence finding) {
        this.finding = finding;
    }

    @GET
    @Operation(summary = "Who stands where, and why", operationId = "getDivergence", description = "The diversity of views on each open proposal: current positions with their conditions and words, views of one delegation alone, and where breakouts reported differently. The summary prints what this computes.")
    @APIResponse(responseCode = "200", description = "The open proposals to which anything has been said, by number.")
    @APIResponse(responseCode = "400", description = "invalid-request or unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Divergences divergence(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "Whether to leave out proposals on which governments do not diverge.") @RestQuery @DefaultValue("false") boolean diverging) {
        return finding.of(code, diverging);
    }
}
