package org.unep.proposals.amendment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.chassis.security.Actor;
import org.unep.chassis.text.comparison.Passage;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.revision.Part;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An amendment as clients see it, and, without what follows from other things, as events tell of it. */
@Schema(name = "Amendment", description = "A proposed change to a text of a proposal.")
public record AmendmentView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process,
        @Schema(description = "Id of the proposal.") UUID proposal,
        @Schema(description = "Number of the revision that it was written against.") int revision,
        @Schema(description = "BCP 47 tag of the text to be changed.") String language, Part part, AmendmentKind kind,
        @Schema(description = "Where in the text of that revision; null for a REWRITE.", nullable = true) @Nullable Range range,
        @Schema(description = "What the text of that revision has there; null for a REWRITE.", nullable = true) @Nullable String quote,
        @Schema(description = "What comes there; null for a DELETE.", nullable = true) @Nullable String text,
        @Schema(description = "Why, by BCP 47 tag.") Map<String, String> rationale,
        @Schema(description = "Who proposes it; empty where it is of those who run the process.") List<Proponent> proponents,
        @Schema(description = "In which function it was proposed.") Actor actor,
        @Schema(description = "LAPSED where nothing was decided while the proposal was open.") AmendmentStatus status,
        @Schema(description = "What was decided; null while nothing is.", nullable = true) Decision.@Nullable View decision,
        Instant createdAt, Instant updatedAt,
        @Schema(description = "Whether the text has changed since in such a way that it cannot be accepted as it is: then withdraw it and propose it anew. Only while it is OPEN.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean needsAdjustment,
        @Schema(description = "Where it would be made in the text that is in force; missing for a REWRITE. Only while it is OPEN and needs no adjustment.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Range currentRange,
        @Schema(description = "Ids of the other open amendments that change the same place of the same text.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UUID> collisions,
        @Schema(description = "What it makes of the text that it was written against, word for word; not in lists.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Passage> preview)
        implements
            Versioned {

    /** What events tell: the amendment's own state. */
    static AmendmentView of(Amendment a, Proposal p) {
        return of(a, p, a.status(), null, null);
    }

    /**
     * The amendment beside the others.
     *
     * @param standing null where it is not open any more
     */
    static AmendmentView of(Amendment a, Proposal p, @Nullable Standing standing, @Nullable List<Passage> preview) {
        boolean lapsed = a.isOpen() && !p.isOpen();
        return of(a, p, lapsed ? AmendmentStatus.LAPSED : a.status(),
                standing == null ? new Standing(true, null, List.of()) : standing, preview);
    }

    private static AmendmentView of(Amendment a, Proposal p, AmendmentStatus status, @Nullable Standing standing,
            @Nullable List<Passage> preview) {
        Decision decision = a.decision();
        return new AmendmentView(a.id(), a.version(), p.process(), p.id(), a.base(), a.language(), a.part(), a.kind(),
                a.range(), a.quote(), a.words(), a.rationale(), a.proponents(), a.actor(), status,
                decision == null ? null : decision.view(), a.createdAt(), a.updatedAt(),
                standing == null || status != AmendmentStatus.OPEN ? null : !standing.fits(),
                standing == null ? null : standing.range(), standing == null ? null : standing.collisions(), preview);
    }

    /** How it stands changes with the text and with other amendments, and not its version with it. */
    @Override
    public String variant() {
        String stands = status + " " + needsAdjustment + " " + currentRange + " " + collisions;
        return UUID.nameUUIDFromBytes(stands.getBytes(UTF_8)).toString();
    }
}
