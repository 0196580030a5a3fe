package org.unep.consultations.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The schemas and examples of the contract. */
final class EventSchemas {

    private static final Path CONTRACT = Path.of("contract/events/v1");

    private EventSchemas() {
    }

    /** By the name of what happened. */
    static Map<String, JsonSchema> all() throws IOException {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        try (Stream<Path> files = Files.list(CONTRACT)) {
            return files.filter(f -> f.toString().endsWith(".schema.json")).collect(Collectors.toMap(
                    f -> f.getFileName().toString().replace(".schema.json", ""), f -> factory.getSchema(read(f)), (a, b) -> a,
                    TreeMap::new));
        }
    }

    /** The files that are examples of any of the events: {@code <name>.json} and {@code <name>.<variant>.json}. */
    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACT.resolve("examples"))) {
            return files.sorted().toList();
        }
    }

    static void assertValid(JsonSchema schema, String document, String what) {
        assertEquals(Set.of(), schema.validate(document, InputFormat.JSON,
                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)), what);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
