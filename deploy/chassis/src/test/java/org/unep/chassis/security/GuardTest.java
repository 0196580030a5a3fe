package org.unep.chassis.security;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What production must not start with. */
class GuardTest {

    private static final Optional<String> SECRET = Optional.of("a secret");

    @Test
    void startWithoutACursorKeySaysWhichVariableIsMissing() {
        Exception refused = assertThrows(IllegalStateException.class,
                () -> DevelopmentKeyGuard.requireOwn(Optional.empty(), Optional.empty()));
        assertTrue(refused.getMessage().contains("SUITE_CURSOR_KEY"), refused.getMessage());
    }

    @Test
    void startWithAFixedPublicKeySaysWhatToSetInstead() {
        Exception refused = assertThrows(IllegalStateException.class,
                () -> DevelopmentKeyGuard.requireOwn(Optional.of("MIIB"), SECRET));
        assertTrue(refused.getMessage().contains("QUARKUS_OIDC_AUTH_SERVER_URL"), refused.getMessage());
    }

    @Test
    void startWithKeysOfItsOwnIsFine() {
        assertDoesNotThrow(() -> DevelopmentKeyGuard.requireOwn(Optional.empty(), SECRET));
    }
}
