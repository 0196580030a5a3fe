package org.unep.consultations.statement;

import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** What became of one line of an import. */
@Schema(description = "What became of one line of an import.")
record LineResult(@Schema(description = "Number of the line, from 1.") long line,
        @Schema(description = "Id of the statement, where the line gave one or one was made.", nullable = true) @Nullable UUID id,
        Outcome status,
        @Schema(description = "What is wrong with an invalid line.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LineProblem problem) {

    /** What became of a line. */
    enum Outcome {
        CREATED,
        EXISTS,
        INVALID;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A problem of one line, with the members of RFC 9457. Pointers are into the line. */
    @Schema(description = "A problem of one line, with the members of RFC 9457. Pointers are into the line.")
    record LineProblem(String type, String title, int status, String detail,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object errors) {
    }

    static LineResult invalid(long line, @Nullable UUID id, HttpProblem problem) {
        return new LineResult(line, id, Outcome.INVALID, new LineProblem(String.valueOf(problem.getType()),
                problem.getTitle(), problem.getStatusCode(), problem.getDetail(), problem.getParameters().get("errors")));
    }

    static LineResult of(long line, @Nullable UUID id, Outcome outcome) {
        return new LineResult(line, id, outcome, null);
    }
}
