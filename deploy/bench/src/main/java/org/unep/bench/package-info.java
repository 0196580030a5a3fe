/** What the services cost over the bare SQL that they run: ratios, each from one run on one machine. */
@NullMarked
package org.unep.bench;

import org.jspecify.annotations.NullMarked;
