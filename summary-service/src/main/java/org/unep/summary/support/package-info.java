/** Where everybody stands, and the level that follows. */
@NullMarked
package org.unep.summary.support;

import org.jspecify.annotations.NullMarked;
