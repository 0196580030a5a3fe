package org.unep.proposals.amendment;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How an open amendment stands to the text in force and to the other open amendments.
 *
 * @param fits whether it can be made as it is
 * @param range where it would be made in the text in force; null for the whole, and where it does not fit
 * @param collisions ids of the open amendments that change the same place
 */
record Standing(boolean fits, @Nullable Range range, List<UUID> collisions) {
}
