package org.unep.chassis.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Whether a text can be read as what a parameter is. */
final class Readable {

    private static final Map<Class<?>, Consumer<String>> READERS = Map.of(int.class, Integer::parseInt, Integer.class,
            Integer::parseInt, long.class, Long::parseLong, Long.class, Long::parseLong, UUID.class, UUID::fromString,
            Instant.class, Instant::parse, LocalDate.class, LocalDate::parse);

    private Readable() {
    }

    /** Of a type that is not known here anything can be read; its own reader has the last word. */
    static boolean as(Class<?> type, String text) {
        if (type == boolean.class || type == Boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).anyMatch(c -> ((Enum<?>) c).name().equals(text));
        }
        try {
            READERS.getOrDefault(type, t -> {
            }).accept(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }
}
