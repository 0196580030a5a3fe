/** Idempotency-Key: a POST that is sent twice is done once. */
@NullMarked
package org.unep.chassis.idempotency;

import org.jspecify.annotations.NullMarked;
