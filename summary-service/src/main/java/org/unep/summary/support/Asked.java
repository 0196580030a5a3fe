package org.unep.summary.support;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.unep.summary.rule.SupportRule;

/**
 * By which rule, and at which moment, a request wants to see support.
 *
 * @param asOf null for now
 */
record Asked(SupportRule rule, @Nullable Instant asOf) {
}
