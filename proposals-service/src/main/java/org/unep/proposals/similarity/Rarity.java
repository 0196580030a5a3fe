package org.unep.proposals.similarity;

import java.util.Map;

/**
 * How telling words are among the proposals of a process in one language: what few of them say tells more than what many
 * say, and what more than {@value #COMMON} of them say tells nothing (in a process with at least {@value #FEW} such).
 *
 * @param proposals how many proposals were looked at
 * @param frequencies how many of them have the word
 */
record Rarity(long proposals, Map<String, Integer> frequencies) {

    static final double COMMON = 0.4;
    static final int FEW = 8;

    /** From 0, for what all say and for what was not asked about, upwards. */
    double of(String term) {
        Integer frequency = frequencies.get(term);
        if (frequency == null || frequency >= FEW && frequency > COMMON * proposals) {
            return 0;
        }
        return Math.log1p((double) proposals / Math.max(1, frequency));
    }
}
