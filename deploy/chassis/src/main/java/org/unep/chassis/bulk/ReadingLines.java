package org.unep.chassis.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.bulk.Lines.Line;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.ProblemShaping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;

/** Reads lines of an import, each as strictly as a POST is read and with the same problems. */
@ApplicationScoped
public class ReadingLines {

    private static final String ANY_PATH = "";

    /** Gives the fields of a line. */
    @FunctionalInterface
    public interface Fields {

        ObjectNode get() throws IOException;
    }

    /** Gives what the fields of a line say; the {@code id} is not among them any more. */
    @FunctionalInterface
    public interface Shape<T> {

        T of(ObjectNode fields, @Nullable UUID id) throws IOException;
    }

    private final ObjectMapper json;
    private final ObjectReader trees;
    private final Validator validator;
    private final ProblemShaping shaping;

    ReadingLines(ObjectMapper json, Validator validator, ProblemShaping shaping) {
        this.json = json;
        this.trees = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.validator = validator;
        this.shaping = shaping;
    }

    /**
     * The lines of NDJSON.
     *
     * @param max the longest line that is read, in bytes
     */
    public <T> Importing.Source<T> ndjson(InputStream body, int max, Shape<T> shape) {
        var lines = new Lines(body, max);
        return () -> {
            Line line = lines.next();
            return line == null ? null : read(line.number(), line.size(), () -> fields(line, max), shape);
        };
    }

    /** One line, whatever its format. What is wrong with it is in the answer. */
    public <T> Read<T> read(long number, int size, Fields source, Shape<T> shape) {
        UUID id = null;
        try {
            ObjectNode fields = source.get();
            id = uuid(fields, "id");
            return new Read<>(number, size, id, shape.of(fields, id), null);
        } catch (HttpProblem | ConstraintViolationException | IOException invalid) {
            return new Read<>(number, size, id, null, shaped(invalid));
        }
    }

    private HttpProblem shaped(Exception invalid) {
        HttpProblem problem = invalid instanceof HttpProblem known ? known
                : HttpProblem.valueOf(Response.Status.BAD_REQUEST);
        return shaping.apply(problem, ProblemContext.of(invalid, ANY_PATH));
    }

    private ObjectNode fields(Line line, int max) throws IOException {
        if (line.bytes() == null) {
            throw CommonProblem.INVALID_REQUEST.because("The line is longer than %s bytes.".formatted(max));
        }
        try {
            if (trees.readTree(line.bytes()) instanceof ObjectNode fields) {
                return fields;
            }
        } catch (MismatchedInputException more) {
            // falls through: what follows the first value makes the line as wrong as a value that is no object
        }
        throw CommonProblem.INVALID_REQUEST.because("The line is not one JSON object.");
    }

    /** Takes the UUID out of the fields; null where there is none. */
    public static @Nullable UUID uuid(ObjectNode fields, String name) {
        JsonNode value = fields.remove(name);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            UUID id = UUID.fromString(value.textValue());
            if (id.toString().equalsIgnoreCase(value.textValue())) {
                return id; // Java would take 1-1-1-1-1 too
            }
        } catch (IllegalArgumentException | NullPointerException e) {
            // falls through to the one answer for all that is none
        }
        throw CommonProblem.INVALID_REQUEST.at("/" + name, "'%s' is not a uuid.".formatted(value.asText()));
    }

    /** The fields as what one would POST, checked as that is. */
    public <T> T request(ObjectNode fields, Class<T> type) throws JsonProcessingException {
        T request = json.treeToValue(fields, type);
        var violations = validator.validate(request);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return request;
    }
}
