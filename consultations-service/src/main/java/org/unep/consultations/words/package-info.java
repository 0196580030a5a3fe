/** The shapes of codes, languages and plain texts in requests. */
@NullMarked
package org.unep.consultations.words;

import org.jspecify.annotations.NullMarked;
