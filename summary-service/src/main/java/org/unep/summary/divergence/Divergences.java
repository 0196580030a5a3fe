package org.unep.summary.divergence;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The diversity of views in a process. */
@Schema(name = "Divergences", description = "Who stands where on each open proposal of a process, and why.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Divergences(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "Time of the latest event about the process that is reflected; null before the first.", nullable = true) @Nullable Instant asOf,
        @Schema(description = "The open proposals to which anything has been said, by number: one page, however many.") List<DivergenceView> items) {
}
