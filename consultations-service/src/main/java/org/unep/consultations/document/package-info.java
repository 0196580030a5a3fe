/** Documents that others refer to. */
@NullMarked
package org.unep.consultations.document;

import org.jspecify.annotations.NullMarked;
