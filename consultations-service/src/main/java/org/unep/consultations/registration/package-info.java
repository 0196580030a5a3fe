/** Who is registered for a consultation. */
@NullMarked
package org.unep.consultations.registration;

import org.jspecify.annotations.NullMarked;
