package org.unep.summary.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

import org.erdtman.jcs.JsonCanonicalizer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A version of a summary in one language. It is its bytes: every other format is printed from them.
 *
 * @param number of the version, from 1
 * @param language BCP 47 tag
 * @param json canonical JSON (RFC 8785)
 * @param sha256 of the JSON in UTF-8, in hexadecimal
 */
record Edition(UUID summary, int number, String language, String json, String sha256) {

    /** Writes the document down. */
    static Edition of(UUID summary, int number, SummaryDocument document, ObjectMapper mapper) {
        try {
            String json = new JsonCanonicalizer(mapper.writeValueAsString(document)).getEncodedString();
            return new Edition(summary, number, document.language(), json, HexFormat.of().formatHex(sha256(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the document back. */
    SummaryDocument document(ObjectMapper mapper) {
        try {
            return mapper.readValue(json, SummaryDocument.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash as the header {@code Repr-Digest} has it (RFC 9530). */
    String digest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
