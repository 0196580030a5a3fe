package org.unep.chassis.security;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;

/**
 * A fixed public key is for development: anybody who holds the local run's private key could sign. So a production
 * start with one fails unless it says that it is the local run.
 */
@ApplicationScoped
public class DevelopmentKeyGuard {

    void check(@Observes StartupEvent start, @ConfigProperty(name = "quarkus.oidc.public-key") Optional<String> key,
            @ConfigProperty(name = "suite.development", defaultValue = "false") boolean development) {
        if (LaunchMode.current() == LaunchMode.NORMAL && key.isPresent() && !development) {
            throw new IllegalStateException("quarkus.oidc.public-key is a development key. Remove it and set "
                    + "QUARKUS_OIDC_AUTH_SERVER_URL to the identity provider.");
        }
    }
}
