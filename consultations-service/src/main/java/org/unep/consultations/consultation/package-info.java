/** Regional consultations, global meetings and online consultations. */
@NullMarked
package org.unep.consultations.consultation;

import org.jspecify.annotations.NullMarked;
