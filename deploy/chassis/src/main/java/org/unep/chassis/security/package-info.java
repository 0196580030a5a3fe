/** Who is calling, and what they may do. */
@NullMarked
package org.unep.chassis.security;

import org.jspecify.annotations.NullMarked;
