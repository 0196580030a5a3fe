/** The local run: starts the whole suite, and plays the process of UNEA resolution 5/12 in through the public APIs. */
@NullMarked
package org.unep.local;

import org.jspecify.annotations.NullMarked;
