package org.unep.summary.support;

import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.unep.summary.priority.Priorities;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;

/** What had support and what did not, computed now. */
@Path("/v1/processes/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support", description = "What the positions and the reports add up to, by the process's published rule.")
public class SupportResource {

    private final SupportOf supportOf;
    private final SupportStream stream;
    private final KnownProcesses processes;

    SupportResource(SupportOf supportOf, SupportStream stream, KnownProcesses processes) {
        this.supportOf = supportOf;
        this.stream = stream;
        this.processes = processes;
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

    @GET
    @Path("priorities")
    @Operation(summary = "The low hanging fruit, ranked, with reasons", operationId = "getPriorities", description = "Ranks the proposals that have a level that speaks of support: one that the rule would give if everybody were in favour.")
    @APIResponse(responseCode = "200", description = "Proposals that have support, the readiest first.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Priorities priorities(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code) {
        return supportOf.priorities(code);
    }

    @GET
    @Path("support/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(summary = "The same as support, live", operationId = "streamSupport", description = """
            Server-sent events. The `data` of each is the whole support, in the shape that `GET .../support` has; events have \
            no name, so `onmessage` of an `EventSource` gets them. The first comes at once (within about a quarter of a \
            second), the next whenever the support has changed. Whoever reads slowly misses states in between, never the \
            latest.""")
    @APIResponse(responseCode = "200", description = "A stream that ends only when the service stops or fails: connect again.", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Support.class)))
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Multi<Support> live(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code) {
        processes.require(code);
        return stream.of(code);
    }
}
