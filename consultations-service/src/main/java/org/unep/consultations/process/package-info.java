/** The mandated processes that everything else belongs to. */
@NullMarked
package org.unep.consultations.process;

import org.jspecify.annotations.NullMarked;
