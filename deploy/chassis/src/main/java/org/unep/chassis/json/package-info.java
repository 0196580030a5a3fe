/** How strictly JSON is read, by every service alike. */
@NullMarked
package org.unep.chassis.json;

import org.jspecify.annotations.NullMarked;
