package org.unep.summary.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that portal and service share, as Standard Webhooks has it: random bytes, written {@code whsec_} and Base64. */
record Secret(byte[] bytes) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new Secret(bytes);
    }

    String written() {
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * Signs a message: {@code v1,} and the Base64 of the MAC over id, time and body with dots between them.
     *
     * @param seconds since 1970, of this attempt
     */
    String sign(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            byte[] signature = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
