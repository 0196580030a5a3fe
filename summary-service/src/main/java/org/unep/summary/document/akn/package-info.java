/** A version of a summary as an Akoma Ntoso 3.0 debate report. */
@NullMarked
package org.unep.summary.document.akn;

import org.jspecify.annotations.NullMarked;
