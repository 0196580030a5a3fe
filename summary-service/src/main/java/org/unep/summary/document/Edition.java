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

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A version of a summary in one language. It is its bytes: every other format is printed from them.
 *
 * @param number of the version, from 1
 * @param revision of the version, which grows by one with every change of it, from 1
 * @param language BCP 47 tag
 * @param json canonical JSON (RFC 8785)
 * @param sha256 of the JSON in UTF-8, in hexadecimal
 */
public record Edition(UUID summary, int number, int revision, String language, String json, String sha256) {

    /** Writes the document down. */
    public static Edition of(UUID summary, int number, int revision, SummaryDocument document, ObjectMapper mapper) {
        String json = canonical(document, mapper);
        return new Edition(summary, number, revision, document.language(), json, hash(json));
    }

    /** Writes anything down as canonical JSON. */
    public static String canonical(Object value, ObjectMapper mapper) {
        try {
            return new JsonCanonicalizer(mapper.writeValueAsString(value)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of a text in UTF-8, in hexadecimal. */
    public static String hash(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** Reads the document back. */
    public SummaryDocument document(ObjectMapper mapper) {
        try {
            return mapper.readValue(json, SummaryDocument.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code of the process, which canonical JSON tells before the sections. */
    String process(ObjectMapper mapper) {
        try (JsonParser parser = mapper.createParser(json)) {
            while (!"process".equals(parser.currentName()) || parser.currentToken() != JsonToken.VALUE_STRING) {
                parser.nextToken();
            }
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash as the header {@code Repr-Digest} has it (RFC 9530). */
    public String digest() {
        return digest(sha256);
    }

    /** A hash in hexadecimal as the header {@code Repr-Digest} has it (RFC 9530). */
    public static String digest(String sha256) {
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
