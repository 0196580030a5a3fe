/** What is proposed, and how it evolves. */
@NullMarked
package org.unep.proposals;

import org.jspecify.annotations.NullMarked;
