/** The low hanging fruit: what could be taken up first, and why. */
@NullMarked
package org.unep.summary.priority;

import org.jspecify.annotations.NullMarked;
