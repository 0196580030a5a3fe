/** Plenaries, panels and breakout groups. */
@NullMarked
package org.unep.consultations.session;

import org.jspecify.annotations.NullMarked;
