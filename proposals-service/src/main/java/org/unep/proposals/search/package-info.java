/** How lists are asked for: in which order, for which words, with which members. */
@NullMarked
package org.unep.proposals.search;

import org.jspecify.annotations.NullMarked;
