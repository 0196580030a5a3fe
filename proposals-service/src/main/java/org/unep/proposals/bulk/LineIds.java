package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/**
 * Ids of lines that bring none: of the sender's key in the process, or else of all that the line says. So a file without
 * ids, too, can be sent again. They are UUIDs of version 8 (RFC 9562): the first 122 bits of a SHA-256.
 */
@ApplicationScoped
class LineIds {

    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final ObjectWriter canonical;

    LineIds(ObjectMapper json) {
        this.canonical = json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    UUID ofKey(String process, String key) {
        return hashed(("key\n" + process + "\n" + key).getBytes(UTF_8));
    }

    UUID ofContent(Content content) {
        try {
            return hashed(canonical.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read from JSON cannot be written as JSON", e);
        }
    }

    private static UUID hashed(byte[] bytes) {
        try {
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new UUID(hash.getLong() & ~0xF000L | VERSION, hash.getLong() >>> 2 | VARIANT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
