package org.unep.summary.webhook;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is sent to an endpoint.
 *
 * @param previous secret that signs too for a while, or null
 * @param event id of the event, by which the endpoint knows what it has had
 * @param attempts how often it was tried already
 * @param claimedUntil by which the claim to send it is known
 */
record Message(UUID delivery, UUID webhook, String url, Secret secret, @Nullable Secret previous, String event, String body,
        int attempts, Instant claimedUntil) {

    /** One signature, or two with a space between them. */
    String signatures(long seconds) {
        String signature = secret.sign(event, seconds, body);
        return previous == null ? signature : signature + " " + previous.sign(event, seconds, body);
    }
}
