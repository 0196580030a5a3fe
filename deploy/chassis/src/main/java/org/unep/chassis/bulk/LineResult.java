package org.unep.chassis.bulk;

import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** What became of one line of an import. */
@Schema(description = "What became of one line of an import.")
public record LineResult(@Schema(description = "Number of the line, from 1.") long line,
        @Schema(description = "Id of what the line makes, where the line gave one or one was made.", nullable = true) @Nullable UUID id,
        Outcome status,
        @Schema(description = "What is wrong with an invalid line.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LineProblem problem) {

    /** What became of a line. */
    @Schema(name = "LineOutcome", description = "What became of a line: recorded now, there already and left as it is, or told and skipped.")
    public enum Outcome {
        CREATED,
        EXISTS,
        INVALID;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The header that tells how many lines came to this. */
        String header() {
            return "Lines-" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /** A problem of one line, with the members of RFC 9457. Pointers are into the line. */
    @Schema(description = "A problem of one line, with the members of RFC 9457. Pointers are into the line.")
    public record LineProblem(@Schema(description = "Leads to the page of the problem type.") String type,
            @Schema(description = "What kind of problem it is, in words.") String title,
            @Schema(description = "The HTTP status of the problem type.") int status,
            @Schema(description = "What is wrong, in words.") String detail,
            @Schema(description = "The places in the line that are wrong, each with `pointer` (RFC 6901) and `detail`.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object errors) {
    }

    /** A line that was skipped. */
    public static LineResult invalid(long line, @Nullable UUID id, HttpProblem problem) {
        return new LineResult(line, id, Outcome.INVALID, new LineProblem(String.valueOf(problem.getType()),
                problem.getTitle(), problem.getStatusCode(), problem.getDetail(), problem.getParameters().get("errors")));
    }

    /** A line that was taken, or was there. */
    public static LineResult of(long line, @Nullable UUID id, Outcome outcome) {
        return new LineResult(line, id, outcome, null);
    }
}
