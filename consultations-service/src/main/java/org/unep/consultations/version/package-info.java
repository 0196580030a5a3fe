/** What resources were before they were changed. */
@NullMarked
package org.unep.consultations.version;

import org.jspecify.annotations.NullMarked;
