package org.unep.summary.document;

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

/** One summary with its versions. */
@Path("/v1/summaries/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Summary")
public class SummaryResource {

    private final Summaries summaries;

    SummaryResource(Summaries summaries) {
        this.summaries = summaries;
    }

    @GET
    @Operation(summary = "A summary and its versions", operationId = "getSummary")
    @APIResponse(responseCode = "200", description = "The summary.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public SummaryView get(@Parameter(description = "Id of the summary.") @RestPath UUID id) {
        return summaries.one(id);
    }
}
