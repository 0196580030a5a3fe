/** Writes by the file: a line is taken or told, in bounded memory, and nothing is taken twice. */
@NullMarked
package org.unep.chassis.bulk;

import org.jspecify.annotations.NullMarked;
