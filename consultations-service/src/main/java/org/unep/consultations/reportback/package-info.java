/** What breakout groups found, as their facilitators reported it. */
@NullMarked
package org.unep.consultations.reportback;

import org.jspecify.annotations.NullMarked;
