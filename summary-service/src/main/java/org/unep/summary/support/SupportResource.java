package org.unep.summary.support;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What had support and what did not, computed now. */
@Path("/v1/processes/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support", description = "What the positions and the reports add up to, by the process's published rule.")
public class SupportResource {

    private final SupportOf supportOf;

    SupportResource(SupportOf supportOf) {
        this.supportOf = supportOf;
    }

    @GET
    @Path("support")
    @Operation(summary = "Support of every open proposal", operationId = "getSupport", description = """
            The current position of a participant is the one in its latest delivered statement that has a position on the \
            proposal. Governments, observers and groups are counted apart; quantifiers are shown, never counted. What was said on \
            a proposal before it was consolidated is not counted for the result. Computed when asked for, from the events heard \
            up to `asOf`.""")
    @APIResponse(responseCode = "200", description = "All open proposals, by number: one page, however many.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Support support(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code) {
        return supportOf.process(code);
    }
}
