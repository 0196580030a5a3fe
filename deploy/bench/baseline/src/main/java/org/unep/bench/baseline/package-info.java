/** What proposals-service is measured against: its SQL and its JSON, and nothing else. */
@NullMarked
package org.unep.bench.baseline;

import org.jspecify.annotations.NullMarked;
