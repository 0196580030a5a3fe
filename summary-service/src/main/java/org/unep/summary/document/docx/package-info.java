/** A version of a summary as a document of word processors (Office Open XML). */
@NullMarked
package org.unep.summary.document.docx;

import org.jspecify.annotations.NullMarked;
