package org.unep.proposals.lineage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A colour for each origin: told apart by readers who do not see red or green as others do (after Okabe and Ito). */
final class Palette {

    static final String NEUTRAL = "#64748b";
    private static final String[] COLOURS = { "#d55e00", "#0072b2", "#009e73", "#cc5fa3", "#b8860b", "#4b3fae", "#2596be",
            "#7a5230" };

    private final Map<String, String> byCode = new HashMap<>();

    Palette(Collection<String> codes) {
        codes.stream().filter(code -> !code.isEmpty()).sorted()
                .forEach(code -> byCode.put(code, COLOURS[byCode.size() % COLOURS.length]));
    }

    String of(String code) {
        return byCode.getOrDefault(code, NEUTRAL);
    }
}
