package org.unep.proposals.search;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/**
 * The members that an answer shows.
 *
 * @param names in alphabetical order; empty for all that there are
 */
public record Fields(Set<String> names) {

    /** Every member. */
    public static final Fields ALL = new Fields(Set.of());

    /**
     * Reads a list such as {@code id,title,status}.
     *
     * @param list null for all members
     * @param known what there is
     * @throws org.unep.chassis.problem.Problem 400 where one of them is not there, naming those that are
     */
    public static Fields of(@Nullable String list, Set<String> known) {
        if (list == null) {
            return ALL;
        }
        var names = new TreeSet<>(Arrays.asList(list.split(",", -1)));
        for (String name : names) {
            if (!known.contains(name)) {
                throw CommonProblem.INVALID_REQUEST.at("?fields", "There is no member '" + name
                        + "' here; known are " + new TreeSet<>(known) + ", with commas between them.");
            }
        }
        return new Fields(names);
    }

    public boolean has(String name) {
        return names.isEmpty() || names.contains(name);
    }

    /** Tells answers with different members apart; empty for the one with all. */
    public String variant() {
        return String.join("-", names);
    }
}
