package org.unep.proposals.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.chassis.security.Actor;

/** A consolidation as clients and events show it. */
@Schema(name = "Consolidation", description = "A recorded act by which proposals went into others. What it did never changes; consents are added to it, and it can be undone once.")
public record ConsolidationView(UUID id,
        @Schema(description = "Grows by one with every consent, and when it is undone; from 1.") int version,
        @Schema(description = "Code of the process.") String process, Kind kind,
        @Schema(description = "The proposals that went in, in the order of the request.") List<UUID> sources,
        @Schema(description = "The proposals that came out. No number or position travels to them: each has a number once it is tabled, and positions are taken on it anew.") List<UUID> results,
        @Schema(description = "Why, by BCP 47 tag.") Map<String, String> rationale, Contributors contributors,
        @Schema(description = "One for each originator of the sources, by code. An objection undoes nothing by itself.") List<Given> consents,
        @Schema(description = "That it was undone, and why; null where it was not.", nullable = true) @Nullable Undone undone,
        Instant recordedAt, @Schema(description = "When it was last changed.") Instant updatedAt) implements Versioned {

    /** What an originator says to it. */
    @Schema(name = "Consent", description = "What an originator of a source says to the consolidation.")
    public record Given(@Schema(description = "Code of the participant or group.", examples = "CHE") String originator,
            Originator.Kind kind, Consent.Answer status,
            @Schema(description = "In its own words, by BCP 47 tag; null where there are none.", nullable = true) @Nullable Map<String, String> note,
            @Schema(description = "When it agreed or objected; null while PENDING.", nullable = true) @Nullable Instant decidedAt,
            @Schema(description = "In which function the answer was recorded: by the participant's delegate, or on its behalf; null where nothing was said.", nullable = true) @Nullable Actor actor) {
    }

    /** That and why it was undone. */
    @Schema(name = "Undone", description = "That the consolidation was undone: its sources are open again, its results dropped.")
    public record Undone(Instant at, @Schema(description = "In which function it was done.") Actor actor, String reason) {
    }

    /** The public state of the consolidation; the names of those who acted stay on the record and are not shown. */
    static ConsolidationView of(Consolidation c) {
        return new ConsolidationView(c.id(), c.version(), c.process(), c.kind(), c.sources(), c.results(), c.rationale(),
                c.contributors(), c.consents().entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList(),
                c.undone(), c.recordedAt(), c.updatedAt());
    }

    private static Given of(String originator, Consent consent) {
        return new Given(originator, consent.kind(), consent.status(), consent.note(), consent.decidedAt(),
                consent.actor());
    }
}
