/** States that clients watch as server-sent events. */
@NullMarked
package org.unep.chassis.sse;

import org.jspecify.annotations.NullMarked;
