/** Who asks for the floor in a session, in which order it is given, and for how long. */
@NullMarked
package org.unep.consultations.floor;

import org.jspecify.annotations.NullMarked;
