package org.unep.summary.readmodel;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;
import org.unep.summary.readmodel.Rebuild.State;

/** Rebuilds of the read model: started, watched and cancelled by the secretariat. */
@Path("/v1/read-model/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SECRETARIAT)
@Tag(name = "Read model", description = "For operators: what the events are folded into, made anew from the first of them on.")
public class RebuildsResource {

    private static final UUID LAST = new UUID(-1, -1);

    private final RebuildingTheReadModel rebuilding;
    private final Rebuilds rebuilds;
    private final Preconditions preconditions;
    private final Paging paging;
    private final Caller caller;
    private final UriInfo uri;

    RebuildsResource(RebuildingTheReadModel rebuilding, Rebuilds rebuilds, Preconditions preconditions, Paging paging,
            Caller caller, UriInfo uri) {
        this.rebuilding = rebuilding;
        this.rebuilds = rebuilds;
        this.preconditions = preconditions;
        this.paging = paging;
        this.caller = caller;
        this.uri = uri;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Rebuild the read model", operationId = "rebuildReadModel", description = "Folds all events from the first one on into a second read model, while the one that there is serves and goes on folding, and then swaps them at once: a reader sees the one or the other. Rules, assigned levels and summaries are not touched. Where a topic has lost events, for it was cut or made anew, the rebuild ends as FAILED, and `failure` says what is missing. No body is needed: what is sent is not read.")
    @APIResponse(responseCode = "202", description = "The rebuild, which runs; `Location` is its address.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Rebuild.class)))
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat rebuilds the read model.")
    @APIResponse(responseCode = "409", description = "rebuild-running: one runs already, here or in another replica.")
    public RestResponse<Rebuild> start() {
        Rebuild started = rebuilding.start(caller.name());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, started)
                .location(uri.getAbsolutePathBuilder().path(started.id().toString()).build()).build();
    }

    @GET
    @Operation(summary = "The rebuilds", operationId = "listRebuilds")
    @APIResponse(responseCode = "200", description = "A page of them, the latest first; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat sees rebuilds.")
    public Page<Rebuild> list(
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        UUID before = cursor == null ? LAST : paging.afterId(cursor);
        return paging.page(rebuilds.before(before, limit + 1), limit, r -> r.id().toString(), r -> r,
                count ? rebuilds::count : null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A rebuild, and how far it has come", operationId = "getRebuild")
    @APIResponse(responseCode = "200", description = "The rebuild.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat sees rebuilds.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public Rebuild get(@Parameter(description = "Id of the rebuild.") @RestPath UUID id) {
        return rebuilds.find(id).orElseThrow(() -> none(id));
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "Cancel a rebuild", operationId = "cancelRebuild", description = "RUNNING becomes CANCELLED, and what was rebuilt so far is taken away. The read model that serves goes on as if nothing had been. No body is needed.")
    @APIResponse(responseCode = "200", description = "The rebuild after it.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat cancels rebuilds.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "rebuild-over: it does not run any more.")
    public Rebuild cancel(@Parameter(description = "Id of the rebuild.") @RestPath UUID id) {
        preconditions.check(rebuilds.find(id).orElseThrow(() -> none(id)).version());
        if (!rebuilds.end(id, State.CANCELLED, null)) {
            throw RebuildProblem.REBUILD_OVER.because("It is " + get(id).state() + ".");
        }
        return get(id);
    }

    private static Problem none(UUID id) {
        return CommonProblem.NOT_FOUND.because("There is no rebuild " + id + ".");
    }
}
