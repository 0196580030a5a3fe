package org.unep.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The ids that the services gave to the entries of the data set, by the entries' keys. */
final class Names {

    private final Map<String, String> ids = new HashMap<>();

    /** Keeps the id of what was made from the entry with this key. */
    void keep(String key, String id) {
        ids.put(key, id);
    }

    /** @throws Refusal where no entry that has been played has the key */
    String id(String key) {
        String id = ids.get(key);
        if (id == null) {
            throw new Refusal("The data set mentions '" + key + "', and nothing that happened before has this key.");
        }
        return id;
    }

    /** The fields of an entry that the API takes, as they are. */
    static ObjectNode body(JsonNode entry, String... fields) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (String field : List.of(fields)) {
            if (entry.hasNonNull(field)) {
                body.set(field, entry.get(field).deepCopy());
            }
        }
        return body;
    }

    /** Puts the ids in place of the keys, in the objects of a list such as {@code positions}. */
    void resolve(JsonNode list) {
        for (JsonNode one : list) {
            ObjectNode object = (ObjectNode) one;
            object.put("proposal", id(object.path("proposal").asText()));
            if (object.has("with")) {
                object.set("with", ids(object.path("with")));
            }
        }
    }

    /** The ids of a list of keys. */
    ArrayNode ids(JsonNode keys) {
        ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
        keys.forEach(key -> resolved.add(id(key.asText())));
        return resolved;
    }
}
