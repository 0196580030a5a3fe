/** Who stands where on each proposal and why, views held by one delegation alone among them. */
@NullMarked
package org.unep.summary.divergence;

import org.jspecify.annotations.NullMarked;
