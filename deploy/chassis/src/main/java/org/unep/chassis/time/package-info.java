/** The time. */
@NullMarked
package org.unep.chassis.time;

import org.jspecify.annotations.NullMarked;
