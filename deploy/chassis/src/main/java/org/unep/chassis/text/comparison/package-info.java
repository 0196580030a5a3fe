/** What became of a text, word for word. */
@NullMarked
package org.unep.chassis.text.comparison;

import org.jspecify.annotations.NullMarked;
