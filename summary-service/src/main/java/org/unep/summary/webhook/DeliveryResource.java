package org.unep.summary.webhook;

import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Role;

/** What became of the events that a webhook was to be told of. */
@Path("/v1/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SECRETARIAT)
@Tag(name = "Webhooks")
public class DeliveryResource {

    private final Deliveries deliveries;
    private final Webhooks webhooks;
    private final Paging paging;
    private final Clock clock;

    DeliveryResource(Deliveries deliveries, Webhooks webhooks, Paging paging, Clock clock) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.paging = paging;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The deliveries of a webhook, the oldest first", operationId = "listWebhookDeliveries", description = "The dead letters: `status=DEAD`. What is settled is forgotten after some weeks.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public Page<DeliveryView> list(@Parameter(description = "Id of the webhook.") @RestPath UUID id,
            @Parameter(description = "Only those that stand so.") @RestQuery DeliveryView.@Nullable Status status,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor) {
        webhooks.get(id);
        return paging.page(deliveries.of(id, status, paging.afterId(cursor), limit + 1), limit, d -> d.id().toString(),
                d -> d, null);
    }

    @GET
    @Path("{delivery}")
    @Operation(summary = "One delivery", operationId = "getWebhookDelivery")
    @APIResponse(responseCode = "200", description = "The delivery.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public DeliveryView one(@Parameter(description = "Id of the webhook.") @RestPath UUID id,
            @Parameter(description = "Id of the delivery.") @RestPath UUID delivery) {
        return deliveries.one(id, delivery).orElseThrow(DeliveryResource::noSuch);
    }

    @POST
    @Path("{delivery}/retry")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Deliver one again", operationId = "retryWebhookDelivery", description = "Now, and with all attempts that a new one has, whether it is dead, pending or was delivered. No body is needed.")
    @APIResponse(responseCode = "200", description = "The delivery, PENDING.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public DeliveryView retry(@Parameter(description = "Id of the webhook.") @RestPath UUID id,
            @Parameter(description = "Id of the delivery.") @RestPath UUID delivery) {
        if (!deliveries.again(id, delivery, clock.instant())) {
            throw noSuch();
        }
        return one(id, delivery);
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such delivery.");
    }
}
