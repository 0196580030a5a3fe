/** Conditional requests (RFC 9110, section 13) and JSON Merge Patch (RFC 7396). */
@NullMarked
package org.unep.chassis.conditional;

import org.jspecify.annotations.NullMarked;
