/** Lists in pages. */
@NullMarked
package org.unep.consultations.listing;

import org.jspecify.annotations.NullMarked;
