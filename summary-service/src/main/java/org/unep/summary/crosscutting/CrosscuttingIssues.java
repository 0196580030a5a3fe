package org.unep.summary.crosscutting;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The cross-cutting issues of a process. */
@Schema(name = "CrosscuttingIssues", description = "The issues that run across the proposals of a process, and who raised them.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CrosscuttingIssues(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "Time of the latest event about the process that is reflected; null before the first.", nullable = true) @Nullable Instant asOf,
        @Schema(description = "The process's own issues in its order, also those that nobody raised; then whatever else was raised, by code. One page, however many.") List<CrosscuttingIssueView> items) {
}
