package org.unep.proposals.search;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

/**
 * In which order proposals are listed. Each order ends with the id, so that no two of them have the same place, and nobody
 * who is added moves one that is there.
 */
public enum Order {

    CREATED("created", "p.created_at", "timestamptz", true),
    CREATED_LAST("-created", "p.created_at", "timestamptz", false),
    UPDATED("updated", "p.updated_at", "timestamptz", true),
    UPDATED_LAST("-updated", "p.updated_at", "timestamptz", false),
    /** Those without a number come last, whichever way it goes. */
    NUMBER("number", "coalesce(p.number, 2147483647)", "int", true),
    NUMBER_LAST("-number", "coalesce(p.number, 0)", "int", false),
    RELEVANCE("relevance", "hit.score", "float8", false);

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ').append(DateTimeFormatter.ISO_LOCAL_TIME).appendOffset("+HH:mm", "+00").toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final String code;
    private final String key;
    private final String type;
    private final boolean ascending;

    Order(String code, String key, String type, boolean ascending) {
        this.code = code;
        this.key = key;
        this.type = type;
        this.ascending = ascending;
    }

    /**
     * The order of that name.
     *
     * @param code null for the usual one: by relevance where words are looked for, otherwise by creation
     * @throws Problem 400 where there is none of that name, or it needs words to look for
     */
    public static Order of(@Nullable String code, boolean searching) {
        if (code == null) {
            return searching ? RELEVANCE : CREATED;
        }
        Order order = Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst()
                .orElseThrow(() -> CommonProblem.INVALID_REQUEST.at("?sort", "There is no order of that name; known are "
                        + Arrays.stream(values()).map(o -> o.code).collect(Collectors.joining(", ")) + "."));
        if (order == RELEVANCE && !searching) {
            throw CommonProblem.INVALID_REQUEST.at("?sort", "Without `q` there is no relevance to sort by.");
        }
        return order;
    }

    /** The place of a row among those with other ids, in SQL. */
    public String key() {
        return key;
    }

    /** The clause of SQL that sorts. */
    public String by() {
        String direction = ascending ? "" : " desc";
        return key + direction + ", p.id" + direction;
    }

    /** The condition in SQL that only what comes after {@code :key} and {@code :id} fulfils. */
    public String behind() {
        String comparison = ascending ? " > " : " < ";
        return "(" + key + ", p.id)" + comparison + "(cast(:key as " + type + "), :id)";
    }

    /**
     * The {@code :key} that PostgreSQL wrote.
     *
     * @throws IllegalArgumentException where it is no number
     * @throws java.time.DateTimeException where it is no time
     */
    Object read(String text) {
        return switch (type) {
            case "timestamptz" -> TIME.parse(text, Instant::from);
            case "int" -> Integer.valueOf(text);
            default -> Double.valueOf(text);
        };
    }

    String code() {
        return code;
    }
}
