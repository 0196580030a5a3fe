/** The transactional outbox: the only way in which a service says something to the others. */
@NullMarked
package org.unep.chassis.outbox;

import org.jspecify.annotations.NullMarked;
