/** Real PostgreSQL, Kafka and Kafka Connect from Maven artifacts, on loopback: for tests and the local run. */
@NullMarked
package org.unep.embedded;

import org.jspecify.annotations.NullMarked;
