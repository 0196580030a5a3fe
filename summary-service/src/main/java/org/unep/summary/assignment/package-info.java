/** Levels that the Co-Chairs assign beside the computed ones. */
@NullMarked
package org.unep.summary.assignment;

import org.jspecify.annotations.NullMarked;
