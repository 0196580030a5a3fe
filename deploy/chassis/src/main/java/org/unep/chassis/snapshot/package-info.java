/** One state of the database for many queries. */
@NullMarked
package org.unep.chassis.snapshot;

import org.jspecify.annotations.NullMarked;
