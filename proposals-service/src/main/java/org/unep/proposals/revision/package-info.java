/** Revisions: every text of a proposal that was ever in force, and what became of it word for word. */
@NullMarked
package org.unep.proposals.revision;

import org.jspecify.annotations.NullMarked;
