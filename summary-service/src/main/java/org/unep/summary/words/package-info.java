/** The wording of everything that the system itself writes, by language. */
@NullMarked
package org.unep.summary.words;

import org.jspecify.annotations.NullMarked;
