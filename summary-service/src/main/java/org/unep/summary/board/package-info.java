/** The board: support on the screen of a plenary. */
@NullMarked
package org.unep.summary.board;

import org.jspecify.annotations.NullMarked;
