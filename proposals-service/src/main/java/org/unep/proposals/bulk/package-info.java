/** Proposals by the file: imported from NDJSON and CSV, exported as those and as JSON-LD. */
@NullMarked
package org.unep.proposals.bulk;

import org.jspecify.annotations.NullMarked;
