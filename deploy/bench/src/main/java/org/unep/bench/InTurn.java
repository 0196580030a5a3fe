package org.unep.bench;

import java.util.List;
import java.util.function.Supplier;

/** One after the other, and from the beginning again. Used by one thread at a time. */
final class InTurn {

    private InTurn() {
    }

    static <T> Supplier<T> of(List<T> all) {
        int[] next = { 0 };
        return () -> all.get(next[0]++ % all.size());
    }
}
