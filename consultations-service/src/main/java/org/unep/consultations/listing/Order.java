package org.unep.consultations.listing;

import java.util.UUID;
import java.util.function.Function;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.words.Slug;

/**
 * The order of a list: by a property that identifies an entry and never changes.
 *
 * @param entity what the list is of
 * @param key what a cursor remembers of an entry
 * @param parse the property's value from what a cursor remembers
 */
public record Order<E>(Class<E> entity, String property, Function<E, String> key, Function<String, ?> parse) {

    /** By code. */
    public static <E> Order<E> byCode(Class<E> entity, Function<E, String> code) {
        return new Order<>(entity, "code", code, Order::code);
    }

    /** By id: the order of making, save for ids that came with an import. */
    public static <E> Order<E> byId(Class<E> entity, Function<E, UUID> id) {
        return new Order<>(entity, "id", id.andThen(UUID::toString), Order::uuid);
    }

    private static String code(String text) {
        if (!text.matches(Slug.FORM)) {
            throw notOfThisList();
        }
        return text;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw notOfThisList();
        }
    }

    private static Problem notOfThisList() {
        return CommonProblem.INVALID_CURSOR.at("?cursor", "Not a cursor of this list.");
    }
}
