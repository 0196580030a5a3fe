/** What became of the recommendations that were forwarded to a governing body. */
@NullMarked
package org.unep.summary.followup;

import org.jspecify.annotations.NullMarked;
