package org.unep.summary.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;

/** One rebuild of the read model. */
@Schema(description = "A rebuild of the read model from the first event of the topics on.")
public record Rebuild(@Schema(description = "Id of the rebuild.") UUID id,
        @Schema(description = "Grows by one with every change of the state, from 1; being further ahead is none.") int version,
        State state,
        @Schema(description = "When it was asked for.") Instant startedAt,
        @Schema(description = "When it ended, in whichever way; null while it runs.") @Nullable Instant endedAt,
        @Schema(description = "How many events have been folded.") long events,
        @Schema(description = "How many positions those of the events held that are statements.") long positions,
        @Schema(description = "How many events could not be folded. They were put aside as dead letters when they were first heard; a rebuild puts none aside again.") long malformed,
        @Schema(description = "How far each partition has been read; empty before the first events are.") List<Progress> partitions,
        @Schema(description = "Why it failed, in words; null otherwise.") @Nullable String failure) implements Versioned {

    /** How far it has come: whoever waits gets it anew, and whoever has seen it at any point can cancel it. */
    @Override
    public String variant() {
        return Integer.toHexString(Objects.hash(events, positions, malformed, partitions));
    }

    /** Where a rebuild can be. */
    @Schema(name = "RebuildState", description = "RUNNING: events are folded into a second read model, while the one that there is serves. SWAPPED: the second one serves since. FAILED, CANCELLED: the second one is gone and nothing has changed.")
    public enum State {
        RUNNING,
        SWAPPED,
        FAILED,
        CANCELLED
    }

    /** How far one partition has been read. */
    @Schema(name = "RebuildProgress", description = "How far a rebuild has read one partition of a topic.")
    public record Progress(@Schema(description = "Name of the topic.", examples = "unep.consultations") String topic,
            @Schema(description = "Number of the partition, from 0.") int partition,
            @Schema(description = "The first offset that has not been read.") long offset,
            @Schema(description = "The offset behind the last event that there was when this was last looked at.") long endOffset) {
    }

    /** What has been folded so far. */
    record Done(long events, long positions, long malformed, List<Progress> partitions) {
    }
}
