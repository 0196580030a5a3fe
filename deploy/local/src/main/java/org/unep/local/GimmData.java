package org.unep.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The data set of the process of UNEA resolution 5/12: bodies of the public APIs, with symbolic keys in place of the ids that
 * the services will give.
 */
final class GimmData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private GimmData() {
    }

    /** Code of the process. */
    static String process() {
        return file("process").path("code").asText();
    }

    /** The entries of a list, in the order of the file. */
    static List<JsonNode> list(String name) {
        return StreamSupport.stream(file(name).spliterator(), false).toList();
    }

    /** The content of a file. */
    static JsonNode file(String name) {
        try (InputStream in = GimmData.class.getResourceAsStream("/gimm/" + name + ".json")) {
            if (in == null) {
                throw new Refusal("The data set has no file gimm/" + name + ".json.");
            }
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("gimm/" + name + ".json", e);
        }
    }

    /** Codes of the observers that the data set names. */
    static Set<String> observers() {
        return codes(list("participants").stream().map(one -> one.path("code")));
    }

    /** Codes of the governments that the data set names. */
    static Set<String> governments() {
        Set<String> all = codes(list("registrations").stream().map(one -> one.path("participant")));
        all.removeAll(observers());
        return all;
    }

    private static Set<String> codes(Stream<JsonNode> values) {
        return new TreeSet<>(values.map(JsonNode::asText).toList());
    }
}
