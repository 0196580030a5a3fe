/** The support rule: data that says what broad and moderate mean. */
@NullMarked
package org.unep.summary.rule;

import org.jspecify.annotations.NullMarked;
