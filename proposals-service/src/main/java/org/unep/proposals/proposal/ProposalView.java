package org.unep.proposals.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.chassis.security.Actor;

/** A proposal as clients and events show it. */
@Schema(name = "Proposal", description = "A proposal as it is now.")
public record ProposalView(UUID id,
        @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process,
        @Schema(description = "Assigned when tabled, unique in the process, never used again; null before.", nullable = true) @Nullable Integer number,
        Status status,
        @Schema(description = "Title by BCP 47 tag.") Map<String, String> title,
        @Schema(description = "Text by BCP 47 tag.") Map<String, String> text,
        @Schema(description = "Language that the text was written in; the others are translations.") String sourceLanguage,
        @Schema(description = "How far each translation can be relied on, by language; one that is not named is UNOFFICIAL.") Map<String, Translation> translations,
        @Schema(description = "Code of the process's cluster.", nullable = true) @Nullable String cluster,
        @Schema(description = "Codes of topics.") List<String> topics,
        @Schema(description = "Codes by facet, such as `life-cycle-stage`.") Map<String, List<String>> facets,
        @Schema(description = "Instruments and documents that it refers to.") List<RelatedDocument> related,
        @Schema(description = "IRIs of targets of the Sustainable Development Goals.") List<String> sdgTargets,
        @Schema(description = "The first of its origins; empty where it has none.") Origin origin,
        @Schema(description = "Where it comes from; empty for the result of a consolidation: its lineage tells.") List<Origin> origins,
        @Schema(description = "The meeting in which it was added from the floor; null where it was not.", nullable = true) @Nullable Floor fromTheFloor,
        @Schema(description = "Number of the text that is in force; 0 for a draft.") int revision,
        @Schema(description = "The proposals that a consolidation made of this one; empty unless CONSOLIDATED.") List<UUID> consolidatedInto,
        @Schema(description = "The states that it came into, oldest first.") List<Step> history, Instant createdAt,
        Instant updatedAt) implements Versioned {

    /** A state that the proposal came into. */
    @Schema(description = "A state that the proposal came into.")
    public record Step(Status status, Instant at,
            @Schema(description = "In which function it was done; null where that was not recorded.", nullable = true) @Nullable Actor actor,
            @Schema(description = "Why, where that was said.", nullable = true) @Nullable String reason) {
    }

    /** The public state of the proposal; the names of those who moved it stay on the record and are not shown. */
    public static ProposalView of(Proposal p) {
        Wording w = p.wording();
        return new ProposalView(p.id(), p.version(), p.process(), p.number(), p.status(), w.title(), w.text(),
                w.sourceLanguage(), w.translations(), w.cluster(), w.topics(), w.facets(), w.related(), w.sdgTargets(),
                p.origins().stream().findFirst().orElse(Origin.NONE), p.origins(), p.floor(), p.revision(),
                p.consolidatedInto(),
                p.history().stream().map(m -> new Step(m.to(), m.at(), m.actor(), m.reason())).toList(), p.createdAt(),
                p.updatedAt());
    }
}
