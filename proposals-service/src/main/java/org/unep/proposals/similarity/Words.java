package org.unep.proposals.similarity;

import java.util.List;
import java.util.UUID;

/**
 * The words of a proposal in one language, as the database keeps them.
 *
 * @param tag BCP 47 tag as it was written
 * @param language the primary language, which alone is compared
 * @param terms at most 256 stems or pairs of characters, those of the title first
 * @param counts how often the text, without the title, has each
 * @param inTitle how many of the terms are the title's
 * @param spaced whether the language writes spaces between words
 */
record Words(UUID proposal, String tag, String language, String title, List<String> terms, List<Integer> counts,
        int inTitle, boolean spaced) {
}
