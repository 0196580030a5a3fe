package org.unep.proposals.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal as clients and events show it. */
@Schema(name = "Proposal", description = "A proposal as it is now.")
public record ProposalView(UUID id,
        @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process,
        @Schema(description = "Assigned when tabled, unique in the process, never used again; null before.", nullable = true) @Nullable Integer number,
        Status status,
        @Schema(description = "Title by BCP 47 tag.") Map<String, String> title,
        @Schema(description = "Text by BCP 47 tag.") Map<String, String> text,
        @Schema(description = "Code of the process's cluster.", nullable = true) @Nullable String cluster,
        @Schema(description = "Codes of topics.") List<String> topics, Origin origin,
        @Schema(description = "The proposals that a consolidation made of this one; empty unless CONSOLIDATED.") List<UUID> consolidatedInto,
        @Schema(description = "The states that it came into, oldest first.") List<Step> history, Instant createdAt,
        Instant updatedAt) {

    /** A state that the proposal came into. */
    @Schema(description = "A state that the proposal came into.")
    public record Step(Status status, Instant at,
            @Schema(description = "Why, where that was said.", nullable = true) @Nullable String reason) {
    }

    /** The public state of the proposal; who moved it stays on the record and is not shown. */
    public static ProposalView of(Proposal p) {
        return new ProposalView(p.id(), p.version(), p.process(), p.number(), p.status(), p.title(), p.text(), p.cluster(),
                p.topics(), p.origin(), p.consolidatedInto(),
                p.history().stream().map(m -> new Step(m.to(), m.at(), m.reason())).toList(), p.createdAt(), p.updatedAt());
    }
}
