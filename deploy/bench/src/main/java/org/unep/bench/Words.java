package org.unep.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Words of the trade, to make texts of. */
final class Words {

    private static final List<String> ALL = List.of("minerals", "metals", "sand", "tailings", "circularity", "standards",
            "observatory", "capacity", "finance", "regional", "transparency", "recovery", "traceability", "guidelines",
            "partnership", "knowledge", "platform", "remediation", "artisanal", "governance", "assessment", "data", "review",
            "technology", "cooperation", "extraction", "sustainable", "legacy", "consumption", "production");

    private Words() {
    }

    /** So many words. */
    static String some(Random random, int count) {
        return random.ints(count, 0, ALL.size()).mapToObj(ALL::get).collect(Collectors.joining(" "));
    }
}
