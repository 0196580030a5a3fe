/** A version in circulation: comments of participants, what the Co-Chairs made of each, and the final version. */
@NullMarked
package org.unep.summary.circulation;

import org.jspecify.annotations.NullMarked;
