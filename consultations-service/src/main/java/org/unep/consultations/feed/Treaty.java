package org.unep.consultations.feed;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.Startup;

/**
 * Under whose name InforMEA lists what comes from here: {@code suite.informea.treaty}, one of its codes of treaties, such as
 * {@code unea} or {@code minamata}. A start with what cannot be one fails.
 */
@Startup
@ApplicationScoped
class Treaty {

    private static final String FORM = "[a-z0-9]+(-[a-z0-9]+)*";

    private final String code;

    Treaty(@ConfigProperty(name = "suite.informea.treaty") String code) {
        if (!code.matches(FORM)) {
            throw new IllegalStateException("suite.informea.treaty is '" + code
                    + "'. Set SUITE_INFORMEA_TREATY to a code of InforMEA: small letters and digits in parts, joined by '-'.");
        }
        this.code = code;
    }

    String code() {
        return code;
    }
}
