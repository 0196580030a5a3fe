/** A version of a summary as linked data. */
@NullMarked
package org.unep.summary.document.jsonld;

import org.jspecify.annotations.NullMarked;
