package org.unep.summary.webhook;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.security.Role;
import org.unep.chassis.web.Created;

/** Webhooks: made, changed, ended. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.SECRETARIAT)
@Tag(name = "Webhooks", description = """
        Events for portals without Kafka. Each event is POSTed as a CloudEvent (`application/cloudevents+json`), signed as \
        Standard Webhooks has it: `webhook-id` is the id of the event and stays the same however often it is sent, \
        `webhook-timestamp` is of the attempt, and `webhook-signature` holds `v1,` and the Base64 of the HMAC-SHA256 of \
        `{id}.{timestamp}.{body}`, one for each secret in force. Any 2xx is a delivery; anything else is tried again, for some \
        days. An event may come more than once, and later ones before earlier ones. Each carries the whole public state of what it is \
        about: of those of one `source`, `subject` and kind (the `type` without what happened: a proposal, the follow-up of \
        that proposal) keep what has the highest `data.version`.""")
public class WebhookResource {

    private final SubscribingPortals subscribing;
    private final Webhooks webhooks;
    private final Paging paging;
    private final Created created;

    WebhookResource(SubscribingPortals subscribing, Webhooks webhooks, Paging paging, Created created) {
        this.subscribing = subscribing;
        this.webhooks = webhooks;
        this.paging = paging;
        this.created = created;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Subscribe a portal", operationId = "createWebhook", description = "Events are kept for it from now on, and sent once it has a secret: ask for one at `/secret`. A replay tells it of what happened before.")
    @APIResponse(responseCode = "201", description = "The webhook; `Location` is its address.", content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: an address that is not https or is private among them.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    public RestResponse<WebhookView> subscribe(@NotNull @Valid WebhookRequest request) {
        WebhookView webhook = subscribing.subscribe(request);
        return created.at(webhook, webhook.id());
    }

    @GET
    @Operation(summary = "Webhooks, the oldest first", operationId = "listWebhooks")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    public Page<WebhookView> list(
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        return paging.page(webhooks.behind(paging.afterId(cursor), limit + 1), limit, w -> w.id().toString(),
                WebhookView::of, count ? webhooks::count : null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One webhook", operationId = "getWebhook", description = "Without its secret.")
    @APIResponse(responseCode = "200", description = "The webhook.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public WebhookView one(@Parameter(description = "Id of the webhook.") @RestPath UUID id) {
        return WebhookView.of(webhooks.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.TYPE)
    @Operation(summary = "Change a webhook", operationId = "reviseWebhook", description = "What is due already is delivered to the new address. While it is PAUSED events are kept for it.")
    @APIResponse(responseCode = "200", description = "The webhook as it is now.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public WebhookView revise(@Parameter(description = "Id of the webhook.") @RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = WebhookEdit.class))) @NotNull MergePatch patch) {
        return subscribing.revise(id, patch);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End a webhook", operationId = "deleteWebhook", description = "What was to be delivered is not.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public void end(@Parameter(description = "Id of the webhook.") @RestPath UUID id) {
        subscribing.end(id);
    }

    @POST
    @Path("{id}/secret")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Make a secret, or renew it", operationId = "rotateWebhookSecret", description = "Until `previousSecretUntil` messages carry two signatures, of the new secret and of the one before, so that nothing is refused while the portal changes over. An `Idempotency-Key` has no effect here: the answer is kept nowhere. No body is needed.")
    @APIResponse(responseCode = "400", description = "invalid-request or unknown-parameter.")
    @APIResponse(responseCode = "200", description = "The webhook with its new secret, which is in this answer and nowhere else.")
    @APIResponse(responseCode = "403", description = "forbidden: webhooks are the secretariat's.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public WebhookView rotate(@Parameter(description = "Id of the webhook.") @RestPath UUID id,
            @Parameter(description = "Whether the secret before is cut off at once, as when it was leaked.") @RestQuery @DefaultValue("false") boolean immediately) {
        return subscribing.rotate(id, immediately);
    }
}
