package org.unep.proposals.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.unep.embedded.EventContract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The description of the events names every schema, each once, under the type that it is published as. */
class AsyncApiTest {

    private final JsonNode api = read();

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("contract/asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everySchemaIsThePayloadOfAMessageOfTheChannel() {
        List<String> described = new ArrayList<>();
        for (JsonNode reference : api.at("/channels/proposals/messages")) {
            JsonNode message = api.at(reference.path("$ref").asText().substring(1));
            String name = message.path("name").asText().replaceFirst("^org\\.unep\\.proposals\\.(.*)\\.v1$", "$1");
            assertEquals("events/v1/" + name + ".schema.json", message.at("/payload/$ref").asText());
            described.add(name);
        }
        assertEquals(EventContract.own().names(), described.stream().sorted().toList());
    }

    @Test
    void everyMessageIsOfAChannel() {
        Set<String> messages = new HashSet<>();
        api.at("/components/messages").fieldNames().forEachRemaining(messages::add);
        Set<String> ofChannels = new HashSet<>();
        api.path("channels").forEach(c -> c.path("messages").fieldNames().forEachRemaining(ofChannels::add));
        assertEquals(messages, ofChannels);
    }
}
