/** The Co-Chairs' summary as a document whose every sentence has a source. */
@NullMarked
package org.unep.summary.document;

import org.jspecify.annotations.NullMarked;
