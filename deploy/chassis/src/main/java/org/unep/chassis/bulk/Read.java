package org.unep.chassis.bulk;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * A line that was read.
 *
 * @param number of the line, from 1
 * @param size of the line, in bytes or characters
 * @param id that the line gave, null where it gave none
 * @param value what the line says, null where it is not valid
 * @param problem what is wrong with it, null where it is valid
 */
public record Read<T>(long number, int size, @Nullable UUID id, @Nullable T value, @Nullable HttpProblem problem) {

    /** What became of the line if it is not valid. */
    public LineResult invalid(HttpProblem why) {
        return LineResult.invalid(number, id, why);
    }
}
