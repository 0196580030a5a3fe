package org.unep.chassis.security;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;

/**
 * Refuses a token that does not hold, wherever it is sent: on a public resource too, where nobody would look at it and the
 * caller would take what the public sees for what it may see itself.
 */
public class ValidTokens {

    private final CurrentIdentityAssociation identity;

    ValidTokens(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** Has the token looked at, without blocking; {@link Unauthenticated} answers for one that fails. */
    @ServerRequestFilter
    public Uni<Void> require(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null ? Uni.createFrom().voidItem()
                : identity.getDeferredIdentity().replaceWithVoid();
    }
}
