package org.unep.consultations.statement;

import java.io.IOException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.ProblemShaping;
import org.unep.consultations.statement.Lines.Line;

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

    private static final String PATH = "/v1/statements/import";

    /**
     * A line that was read.
     *
     * @param said what it says, null where it is not valid
     * @param problem what is wrong with it, null where it is valid
     */
    record Read(long number, @Nullable UUID id, @Nullable Said said, @Nullable HttpProblem problem) {
    }

    private final ObjectReader trees;
    private final ObjectReader requests;
    private final Validator validator;
    private final ProblemShaping shaping;

    ReadingLines(ObjectMapper json, Validator validator, ProblemShaping shaping) {
        this.trees = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        this.requests = json.readerFor(StatementRequest.class);
        this.validator = validator;
        this.shaping = shaping;
    }

    Read read(Line line) {
        UUID id = null;
        try {
            ObjectNode fields = fields(line);
            id = uuid(fields, "id");
            UUID session = uuid(fields, "session");
            if (session == null) {
                throw CommonProblem.INVALID_REQUEST.at("/session", "must not be null");
            }
            return new Read(line.number(), id, new Said(id, session, request(fields)), null);
        } catch (HttpProblem | ConstraintViolationException | IOException invalid) {
            return new Read(line.number(), id, null, shaped(invalid));
        }
    }

    private HttpProblem shaped(Exception invalid) {
        HttpProblem problem = invalid instanceof HttpProblem known ? known
                : HttpProblem.valueOf(Response.Status.BAD_REQUEST);
        return shaping.apply(problem, ProblemContext.of(invalid, PATH));
    }

    private ObjectNode fields(Line line) throws IOException {
        if (line.bytes() == null) {
            throw CommonProblem.INVALID_REQUEST.because("The line is longer than %d bytes.".formatted(Lines.MAX));
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

    private static @Nullable UUID uuid(ObjectNode fields, String name) {
        JsonNode value = fields.remove(name);
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return UUID.fromString(value.textValue());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw CommonProblem.INVALID_REQUEST.at("/" + name, "'%s' is not a uuid.".formatted(value.asText()));
        }
    }

    private StatementRequest request(ObjectNode fields) throws JsonProcessingException {
        try {
            StatementRequest request = requests.readValue(fields);
            var violations = validator.validate(request);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return request;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("A tree in memory cannot be read", e);
        }
    }
}
