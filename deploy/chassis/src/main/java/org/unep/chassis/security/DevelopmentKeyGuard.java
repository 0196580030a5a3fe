package org.unep.chassis.security;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;

/**
 * Keys that others know are for development: anybody who holds the local run's private key could sign a token, and anybody
 * who reads the source a cursor. So a production start with one fails unless it says that it is the local run.
 */
@ApplicationScoped
public class DevelopmentKeyGuard {

    void check(@Observes StartupEvent start, @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> token,
            @ConfigProperty(name = "suite.cursor.key") Optional<String> cursor,
            @ConfigProperty(name = "suite.development", defaultValue = "false") boolean development) {
        if (LaunchMode.current() == LaunchMode.NORMAL && !development) {
            requireOwn(token, cursor);
        }
    }

    static void requireOwn(Optional<String> token, Optional<String> cursor) {
        if (token.isPresent()) {
            throw new IllegalStateException("quarkus.oidc.public-key is a development key. Remove it and set "
                    + "QUARKUS_OIDC_AUTH_SERVER_URL to the identity provider.");
        }
        if (cursor.isEmpty()) {
            throw new IllegalStateException(
                    "suite.cursor.key is not set. Set SUITE_CURSOR_KEY to a secret, the same for all replicas.");
        }
    }
}
