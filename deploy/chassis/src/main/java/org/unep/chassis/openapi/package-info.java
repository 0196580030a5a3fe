/** What every API description says, where annotations do not reach. */
@NullMarked
package org.unep.chassis.openapi;

import org.jspecify.annotations.NullMarked;
