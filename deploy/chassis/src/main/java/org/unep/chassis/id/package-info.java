/** Identifiers. */
@NullMarked
package org.unep.chassis.id;

import org.jspecify.annotations.NullMarked;
