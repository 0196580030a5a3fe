package org.unep.summary.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Role;
import org.unep.chassis.time.Now;
import org.unep.chassis.web.Created;

/** Telling a webhook again of what happened. */
@Path("/v1/webhooks/{id}/replays")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SECRETARIAT)
@Tag(name = "Webhooks")
public class ReplayResource {

    private final Replays replays;
    private final Webhooks webhooks;
    private final Paging paging;
    private final Created created;
    private final Clock clock;

    ReplayResource(Replays replays, Webhooks webhooks, Paging paging, Created created, Clock clock) {
        this.replays = replays;
        this.webhooks = webhooks;
        this.paging = paging;
        this.created = created;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell a portal again", operationId = "replayWebhook", description = "Queues every event of the time given that the webhook wants, from the first ever told on, also what was delivered already. It is done in the background.")
    @APIResponse(responseCode = "201", description = "The replay, WAITING; `Location` tells how it stands.", content = @Content(schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public RestResponse<ReplayView> replay(@Parameter(description = "Id of the webhook.") @RestPath UUID id,
            @NotNull @Valid ReplayRequest request) {
        webhooks.get(id);
        Instant until = Objects.requireNonNullElseGet(request.until(), () -> Now.by(clock));
        if (!request.since().isBefore(until)) {
            throw CommonProblem.INVALID_REQUEST.at("/since", "must be before `until`, and in the past");
        }
        ReplayView replay = replays.keep(Ids.next(), id, request.since(), until, Now.by(clock));
        return created.at(replay, replay.id());
    }

    @GET
    @Operation(summary = "The replays of a webhook, the oldest first", operationId = "listWebhookReplays")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public Page<ReplayView> list(@Parameter(description = "Id of the webhook.") @RestPath UUID id,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor) {
        webhooks.get(id);
        UUID after = Objects.requireNonNullElseGet(paging.afterId(cursor), () -> new UUID(0, 0));
        return paging.page(replays.behind(id, after, limit + 1), limit, r -> r.id().toString(), r -> r, null);
    }

    @GET
    @Path("{replay}")
    @Operation(summary = "One replay", operationId = "getWebhookReplay")
    @APIResponse(responseCode = "200", description = "The replay.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public ReplayView one(@Parameter(description = "Id of the webhook.") @RestPath UUID id,
            @Parameter(description = "Id of the replay.") @RestPath UUID replay) {
        return replays.one(id, replay).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such replay."));
    }
}
