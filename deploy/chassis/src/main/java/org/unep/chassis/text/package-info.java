/** Public text in several languages. */
@NullMarked
package org.unep.chassis.text;

import org.jspecify.annotations.NullMarked;
