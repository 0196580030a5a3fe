package org.unep.chassis.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Says in plain words what is wanted where something else stands. */
public final class Wanted {

    private Wanted() {
    }

    /** A value of the type, so that "'x' is not ..." becomes a sentence. */
    public static String of(@Nullable Class<?> type) {
        if (type == null || type == String.class) {
            return "of the right form";
        }
        return type.isEnum() ? "one of " + List.of(type.getEnumConstants())
                : type == Instant.class ? "a time such as 2023-09-07T09:00:00Z"
                        : type == LocalDate.class ? "a day such as 2023-09-07"
                                : type == UUID.class ? "a UUID"
                                        : type == boolean.class || type == Boolean.class ? "true or false"
                                                : "a number that fits";
    }
}
