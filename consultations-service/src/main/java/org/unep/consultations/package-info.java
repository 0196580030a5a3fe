/** Who met, and what was said. */
@NullMarked
package org.unep.consultations;

import org.jspecify.annotations.NullMarked;
