/** The versions of a summary's text: edited as drafts, regenerated, compared, and corrected once they are final. */
@NullMarked
package org.unep.summary.version;

import org.jspecify.annotations.NullMarked;
