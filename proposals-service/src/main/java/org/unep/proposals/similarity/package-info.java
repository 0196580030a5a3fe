/** Similarity: which other proposals read alike. Advisory only. */
@NullMarked
package org.unep.proposals.similarity;

import org.jspecify.annotations.NullMarked;
