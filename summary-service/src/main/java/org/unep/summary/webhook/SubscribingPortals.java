package org.unep.summary.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.time.Now;

/** Makes webhooks, changes and ends them, and renews their secrets. */
@ApplicationScoped
class SubscribingPortals {

    private final Webhooks webhooks;
    private final Destinations destinations;
    private final Preconditions preconditions;
    private final Clock clock;
    private final Duration overlap;

    SubscribingPortals(Webhooks webhooks, Destinations destinations, Preconditions preconditions, Clock clock,
            @ConfigProperty(name = "suite.webhooks.secret-overlap") Duration overlap) {
        this.webhooks = webhooks;
        this.destinations = destinations;
        this.preconditions = preconditions;
        this.clock = clock;
        this.overlap = overlap;
    }

    /** A new webhook, without a secret yet; answers 400 where its address must not be called. */
    @Transactional
    WebhookView subscribe(WebhookRequest request) {
        destinations.require(request.url());
        Webhook webhook = Webhook.subscribed(request, Now.by(clock));
        webhooks.persistAndFlush(webhook);
        return WebhookView.of(webhook);
    }

    /** Applies the patch; answers 412 and 428 as to its version. */
    @Transactional
    WebhookView revise(UUID id, MergePatch patch) {
        Webhook webhook = webhooks.toChange(id);
        preconditions.check(webhook.version());
        WebhookEdit edit = patch.applyTo(WebhookEdit.of(webhook), WebhookEdit.class);
        destinations.require(edit.url());
        if (edit.status() == Webhook.Status.GONE && webhook.status() != Webhook.Status.GONE) {
            throw CommonProblem.INVALID_REQUEST.at("/status", "Only the endpoint itself says that it is gone.");
        }
        webhook.revise(edit, Now.by(clock));
        webhooks.flush();
        return WebhookView.of(webhook);
    }

    /**
     * Another secret, or the first one, which is shown this once. The one before signs too for a while.
     *
     * @param immediately whether the one before is cut off at once
     */
    @Transactional
    WebhookView rotate(UUID id, boolean immediately) {
        Webhook webhook = webhooks.toChange(id);
        preconditions.check(webhook.version());
        Instant now = Now.by(clock);
        Secret secret = Secret.random();
        webhook.rotate(secret, immediately ? now : now.plus(overlap), now);
        webhooks.flush();
        return WebhookView.of(webhook, secret);
    }

    /** Ends it, with all that was to be delivered. */
    @Transactional
    void end(UUID id) {
        Webhook webhook = webhooks.toChange(id);
        preconditions.check(webhook.version());
        webhooks.delete(webhook);
    }
}
