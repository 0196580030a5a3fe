package org.unep.summary.document;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Event: a process has a new draft of its summary.
 *
 * @param version version of the summary as a resource
 * @param number number of the drafted version of its text
 */
public record SummaryDrafted(UUID id, int version, String process, int number, String status, int ruleVersion,
        @Nullable Instant asOf) {
}
