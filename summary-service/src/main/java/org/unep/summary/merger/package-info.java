/** Which proposals should be merged, and who suggests it, as a graph. */
@NullMarked
package org.unep.summary.merger;

import org.jspecify.annotations.NullMarked;
