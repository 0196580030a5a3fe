/** Similarity: which proposals read alike, why, and which might therefore be consolidated. Advisory only. */
@NullMarked
package org.unep.proposals.similarity;

import org.jspecify.annotations.NullMarked;
