/** What a process publishes in versions: rules of how a summary is computed and worded. */
@NullMarked
package org.unep.summary.published;

import org.jspecify.annotations.NullMarked;
