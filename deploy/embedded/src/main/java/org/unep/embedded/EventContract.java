package org.unep.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** The published events of a service, as data: {@code <service>/contract/events/v1}. For tests. */
public final class EventContract {

    private final Path events;
    private final Map<String, JsonSchema> schemas = new TreeMap<>();

    private EventContract(Path service) {
        this.events = service.resolve("contract/events/v1");
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
        files(events, ".schema.json").forEach(
                file -> schemas.put(nameOf(file), factory.getSchema(read(file))));
    }

    /** The contract of the service in whose folder the test runs. */
    public static EventContract own() {
        return new EventContract(Path.of(""));
    }

    /** The contract of a service beside it, such as {@code proposals-service}. */
    public static EventContract of(String service) {
        return new EventContract(Path.of("..", service));
    }

    /** What can happen, such as {@code proposal-tabled}: every event that has a schema. */
    public List<String> names() {
        return List.copyOf(schemas.keySet());
    }

    /** The examples: {@code <name>.json} and {@code <name>.<variant>.json}. */
    public List<Path> examples() {
        return files(events.resolve("examples"), ".json");
    }

    /** The event that a schema or an example is of. */
    public static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    /** Fails where the event's data does not follow the schema of its name, or there is none. */
    public void assertFollowed(String name, String data) {
        JsonSchema schema = schemas.get(name);
        if (schema == null) {
            throw new AssertionError("There is no schema for " + name + " in " + events);
        }
        var wrong = schema.validate(data, InputFormat.JSON,
                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
        if (!wrong.isEmpty()) {
            throw new AssertionError(name + ": " + wrong + " in " + data);
        }
    }

    /** A file as text. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path directory, String suffix) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
