/** The phrase ladder: by which rule a process puts numbers and reported quantifiers into words. */
@NullMarked
package org.unep.summary.ladder;

import org.jspecify.annotations.NullMarked;
