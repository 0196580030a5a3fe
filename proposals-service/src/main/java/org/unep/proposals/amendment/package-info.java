/** Amendments: proposed changes to the text of a proposal, where they collide, and what was decided on them. */
@NullMarked
package org.unep.proposals.amendment;

import org.jspecify.annotations.NullMarked;
