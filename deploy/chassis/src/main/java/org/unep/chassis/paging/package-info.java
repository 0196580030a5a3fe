/** Keyset-paged lists with opaque cursors. */
@NullMarked
package org.unep.chassis.paging;

import org.jspecify.annotations.NullMarked;
