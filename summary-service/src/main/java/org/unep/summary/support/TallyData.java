package org.unep.summary.support;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The tally of a process as data: everything that its levels are computed from. */
@Schema(name = "Tally", description = "The tally of a process as data: everything that its levels are computed from.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TallyData(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "Time of the latest event about the process that has been counted, null before the first; or the past instant that was asked for.", nullable = true) @Nullable Instant asOf,
        @Schema(description = "The rows: how many are registered; then proposal by proposal, by number, the proposal itself, the positions by code, the findings and the views without a name in the order of time.") List<TallyRow> items) {
}
