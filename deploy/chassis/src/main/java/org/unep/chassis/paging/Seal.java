package org.unep.chassis.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes cursors that only this service can have made, each for one list. The secret is {@code suite.cursor.key}, the
 * same for all replicas; without it, which is for development, one is derived from the name of the service: that keeps
 * cursors from being mixed up but not from being forged. A cursor gives access to nothing: what the caller may see is asked
 * anew.
 */
@ApplicationScoped
class Seal {

    private static final String ALGORITHM = "HmacSHA256";
    /** Half of the MAC: 128 bits are enough, and the address stays short. */
    private static final int LENGTH = 16;

    private final SecretKeySpec secret;

    Seal(@ConfigProperty(name = "suite.cursor.key") Optional<String> key,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.secret = new SecretKeySpec(key.orElse("cursors of the " + service).getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** An opaque cursor that holds the key, for the list. */
    String seal(String list, String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = ByteBuffer.allocate(LENGTH + text.length).put(mac(list, text)).put(text).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The key in a cursor, empty where the cursor is none that was made here for the list. */
    Optional<String> open(String list, String cursor) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        // Base64 has several spellings for one content; only one of them was given
        if (sealed.length < LENGTH || !Base64.getUrlEncoder().withoutPadding().encodeToString(sealed).equals(cursor)) {
            return Optional.empty();
        }
        byte[] text = Arrays.copyOfRange(sealed, LENGTH, sealed.length);
        return MessageDigest.isEqual(mac(list, text), Arrays.copyOf(sealed, LENGTH))
                ? Optional.of(new String(text, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private byte[] mac(String list, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '\n'); // stands in no address
            return Arrays.copyOf(mac.doFinal(key), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
