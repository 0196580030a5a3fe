package org.unep.consultations.listing;

import java.util.UUID;
import java.util.function.Function;

import org.unep.chassis.paging.Paging;

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
        return new Order<>(entity, "code", code, Function.identity());
    }

    /** By id: the order of making, save for ids that came with an import. */
    public static <E> Order<E> byId(Class<E> entity, Function<E, UUID> id) {
        return new Order<>(entity, "id", id.andThen(UUID::toString), Paging::id);
    }
}
