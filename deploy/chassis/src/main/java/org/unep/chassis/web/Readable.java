package org.unep.chassis.web;

import static java.util.Map.entry;

import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Whether a text can be read as what a parameter is. */
final class Readable {

    private static final Map<Class<?>, Consumer<String>> READERS = Map.ofEntries(entry(int.class, Integer::parseInt),
            entry(Integer.class, Integer::parseInt), entry(long.class, Long::parseLong), entry(Long.class, Long::parseLong),
            entry(float.class, Float::parseFloat), entry(Float.class, Float::parseFloat),
            entry(double.class, Double::parseDouble), entry(Double.class, Double::parseDouble),
            entry(UUID.class, UUID::fromString), entry(Instant.class, Instant::parse),
            entry(LocalDate.class, LocalDate::parse));

    private Readable() {
    }

    /** Of a type that is not known here anything can be read; its own reader has the last word. */
    static boolean as(Class<?> type, String text) {
        if (type == boolean.class || type == Boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        if (type.isEnum()) {
            return ownReader(type).map(reader -> isRead(reader, text)).orElseGet(() -> isName(type, text));
        }
        try {
            READERS.getOrDefault(type, t -> {
            }).accept(text);
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static boolean isName(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants()).anyMatch(c -> ((Enum<?>) c).name().equals(text));
    }

    // JAX-RS prefers it to the constants' names
    private static Optional<Method> ownReader(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(m -> m.getName().equals("fromString")).findFirst();
    }

    private static boolean isRead(Method reader, String text) {
        try {
            return reader.invoke(null, text) != null;
        } catch (ReflectiveOperationException refused) {
            return false;
        }
    }
}
