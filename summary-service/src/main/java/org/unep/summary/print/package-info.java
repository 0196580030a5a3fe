/** PDF made of the pages that browsers get: fonts, scripts written from right to left, and what archives and readers need. */
@NullMarked
package org.unep.summary.print;

import org.jspecify.annotations.NullMarked;
