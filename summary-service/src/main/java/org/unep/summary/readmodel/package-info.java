/** What the other services have told, folded into tables: in batches, idempotent, free of order. */
@NullMarked
package org.unep.summary.readmodel;

import org.jspecify.annotations.NullMarked;
