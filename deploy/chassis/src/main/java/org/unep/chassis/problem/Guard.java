package org.unep.chassis.problem;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Rules that resources of every kind keep. */
public final class Guard {

    private Guard() {
    }

    /**
     * Refuses what a resource cannot become from where it is in its life.
     *
     * @param refusal the problem that this is
     * @param thing what the resource is called, such as {@code statement}
     * @param verb what was to be done with it, such as {@code delivered}
     * @param from the states that allow it
     * @throws Problem of the type given
     */
    @SafeVarargs
    public static <S extends Enum<S>> void requireState(ProblemType refusal, String thing, String verb, S status, S... from) {
        Set<S> allowed = EnumSet.copyOf(List.of(from));
        if (!allowed.contains(status)) {
            throw refusal.because("The %s is %s; only one that is %s can be %s.".formatted(thing, status,
                    allowed.stream().map(Enum::name).collect(Collectors.joining(" or ")), verb));
        }
    }

    /**
     * Refuses a list in which something stands twice.
     *
     * @param pointer to the element with the index
     * @param words what is wrong, with {@code %s} for what stands twice
     * @throws Problem 400
     */
    public static void requireDistinct(List<?> things, IntFunction<String> pointer, String words) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < things.size(); i++) {
            if (!seen.add(things.get(i))) {
                throw CommonProblem.INVALID_REQUEST.at(pointer.apply(i), words.formatted(things.get(i)));
            }
        }
    }
}
