/** Issues that run across proposals, each participant counted once for an issue. */
@NullMarked
package org.unep.summary.crosscutting;

import org.jspecify.annotations.NullMarked;
