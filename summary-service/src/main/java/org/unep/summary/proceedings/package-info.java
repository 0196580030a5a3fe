/** What was proposed, said and reported in a process, read from the read model: what documents and analyses are made of. */
@NullMarked
package org.unep.summary.proceedings;

import org.jspecify.annotations.NullMarked;
