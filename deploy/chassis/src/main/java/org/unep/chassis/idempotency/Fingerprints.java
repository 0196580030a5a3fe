package org.unep.chassis.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;

import io.vertx.ext.web.RoutingContext;

/** Tells requests apart by what they ask for, not by how their JSON is spaced or the fields of it are ordered. */
@ApplicationScoped
class Fingerprints {

    private final ObjectWriter canonical;
    private final RoutingContext http;

    Fingerprints(ObjectMapper json, RoutingContext http) {
        this.canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
        this.http = http;
    }

    /**
     * SHA-256 of the request's method, address and content.
     *
     * @param arguments of the resource method, the body as it was read among them
     */
    byte[] of(@Nullable Object[] arguments) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((http.request().method() + " " + http.request().uri() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(canonical.writeValueAsBytes(arguments));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A request that cannot be told from others: " + http.request().uri(), e);
        }
    }
}
