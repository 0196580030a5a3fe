/** What was said, one at a time or by the million. */
@NullMarked
package org.unep.consultations.statement;

import org.jspecify.annotations.NullMarked;
