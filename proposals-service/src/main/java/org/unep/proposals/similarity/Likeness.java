package org.unep.proposals.similarity;

/**
 * How alike two proposals are in one language; each from 0 to 1.
 *
 * @param title likeness of the titles
 * @param wording likeness of title and text together
 */
record Likeness(double title, double wording) {

    /** The wording counts; titles that are more alike than the wording lift it half way. */
    double score() {
        return Math.max(wording, (title + wording) / 2);
    }
}
