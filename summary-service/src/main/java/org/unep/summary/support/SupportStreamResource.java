package org.unep.summary.support;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;

/** Support as it is watched, in the room and outside. */
@Path("/v1/processes/{code}/support/stream")
@Tag(name = "Support")
public class SupportStreamResource {

    private final SupportStream stream;
    private final KnownProcesses processes;
    private final RoutingContext http;

    SupportStreamResource(SupportStream stream, KnownProcesses processes, RoutingContext http) {
        this.stream = stream;
        this.processes = processes;
        this.http = http;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(summary = "The same as support, live", operationId = "streamSupport", description = """
            Server-sent events. The `data` of each is the whole support, in the shape that `GET .../support` has; events have \
            no name, so `onmessage` of an `EventSource` gets them. The first comes at once, the next whenever the support has \
            changed by more than its `asOf`, looked for every quarter of a second, whichever instance of the service changed it. Who comes again with \
            `Last-Event-ID` is sent the support at once if it is another by now, and otherwise nothing until it is. Whoever \
            reads slowly misses states in between, never the latest; whoever takes nothing for half a minute is hung up on. \
            Comments show that the connection lives.""")
    @APIResponse(responseCode = "200", description = "A stream that ends only when the service stops or fails: connect again.", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Support.class)))
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    @APIResponse(responseCode = "503", description = "too-many-streams: `Retry-After` says when to try again.")
    public Multi<OutboundSseEvent> stream(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "`id` of the last event that came; anything else is ignored.") @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        processes.require(code);
        var connection = http.request().connection();
        return stream.watch(code, lastEventId, sse, connection::close);
    }

    /** The same without a stream: what is answered to a GET never ends. */
    @HEAD
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public RestResponse<Void> head(@RestPath String code) {
        processes.require(code);
        return RestResponse.ResponseBuilder.<Void> ok().type(MediaType.SERVER_SENT_EVENTS).build();
    }
}
