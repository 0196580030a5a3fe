package org.unep.summary.support;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.unep.summary.priority.Priorities;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;

/** What had support and what did not, computed now. */
@Path("/v1/processes/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support")
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
            proposal. Governments, observers and groups are counted apart; quantifiers are shown, never counted.""")
    @APIResponse(responseCode = "200", description = "All open proposals, by number.")
    @APIResponse(responseCode = "404", description = "No such process.")
    public Support support(String code) {
        return supportOf.process(code);
    }

    @GET
    @Path("priorities")
    @Operation(summary = "The low hanging fruit, ranked, with reasons", operationId = "getPriorities")
    @APIResponse(responseCode = "200", description = "Proposals that have support, the readiest first.")
    @APIResponse(responseCode = "404", description = "No such process.")
    public Priorities priorities(String code) {
        return supportOf.priorities(code);
    }

    @GET
    @Path("support/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(summary = "The same as support, live", operationId = "streamSupport", description = "Server-sent events: the whole support at once, then again whenever it has changed.")
    @APIResponse(responseCode = "200", description = "A stream that does not end by itself.")
    @APIResponse(responseCode = "404", description = "No such process.")
    public Multi<Support> live(String code) {
        processes.require(code);
        return stream.of(code);
    }
}
