/** What this service knows of proposals: through events alone. */
@NullMarked
package org.unep.consultations.proposal;

import org.jspecify.annotations.NullMarked;
