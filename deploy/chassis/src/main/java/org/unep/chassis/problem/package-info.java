/** Errors as RFC 9457 problem details: one catalogue, one shape, one page per type. */
@NullMarked
package org.unep.chassis.problem;

import org.jspecify.annotations.NullMarked;
