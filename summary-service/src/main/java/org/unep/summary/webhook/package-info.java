/** Telling portals without Kafka of events, over HTTPS. */
@NullMarked
package org.unep.summary.webhook;

import org.jspecify.annotations.NullMarked;
