package org.unep.summary.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Names a support by what it says, whichever instance computed it. When it was counted is not part of the name: every event
 * of the process moves {@code asOf}, and whoever watches or asks again wants to hear of what changed.
 */
@ApplicationScoped
class SupportDigests {

    private final ObjectMapper json;

    SupportDigests(ObjectMapper json) {
        this.json = json;
    }

    /** In hexadecimal. */
    String of(Support support) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(support.undated()).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
