/** Proposals: what is proposed, in which state, from where. */
@NullMarked
package org.unep.proposals.proposal;

import org.jspecify.annotations.NullMarked;
