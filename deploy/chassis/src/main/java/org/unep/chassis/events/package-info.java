/** Reading the other services' events: tolerant, validated, in batches. */
@NullMarked
package org.unep.chassis.events;

import org.jspecify.annotations.NullMarked;
