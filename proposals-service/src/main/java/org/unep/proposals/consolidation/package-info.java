/** Consolidations: merging, splitting and reformulating proposals, with the originals kept for ever. */
@NullMarked
package org.unep.proposals.consolidation;

import org.jspecify.annotations.NullMarked;
