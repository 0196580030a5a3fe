package org.unep.summary.version;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/** Goes through what two texts are made of in the order in which they are read. */
interface Walk {

    /** Only the older one has it. */
    void removed(String key);

    /** Only the newer one has it. */
    void added(String key);

    /** Both have it, here or elsewhere. */
    void kept(String key, boolean moved);

    /** Walks through two lists, in each of which no key stands twice. */
    static void through(List<String> before, List<String> after, Walk walk) {
        Set<String> then = new HashSet<>(before);
        Set<String> now = new HashSet<>(after);
        int at = 0;
        for (Change change : new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
            after.subList(at, change.startRevised).forEach(key -> walk.kept(key, false));
            before.subList(change.startOriginal, change.endOriginal).stream().filter(key -> !now.contains(key))
                    .forEach(walk::removed);
            for (String key : after.subList(change.startRevised, change.endRevised)) {
                if (then.contains(key)) {
                    walk.kept(key, true);
                } else {
                    walk.added(key);
                }
            }
            at = change.endRevised;
        }
        after.subList(at, after.size()).forEach(key -> walk.kept(key, false));
    }
}
