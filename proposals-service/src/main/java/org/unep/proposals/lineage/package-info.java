/** Lineage: which proposal became which, as data and as a drawing. */
@NullMarked
package org.unep.proposals.lineage;

import org.jspecify.annotations.NullMarked;
