package org.unep.proposals.revision;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.chassis.security.Actor;
import org.unep.proposals.proposal.Revision;
import org.unep.proposals.proposal.Translation;

/** A revision as clients see it. */
@Schema(name = "Revision", description = "A text that was in force once, or is. It never changes.")
public record RevisionView(@Schema(description = "Id of the proposal.") UUID proposal,
        @Schema(description = "From 1, without gaps; the highest is in force.") int number,
        @Schema(description = "Title by BCP 47 tag.") Map<String, String> title,
        @Schema(description = "Text by BCP 47 tag.") Map<String, String> text,
        @Schema(description = "Language that the text was written in; the others are translations.") String sourceLanguage,
        @Schema(description = "How far each translation can be relied on, by language; one that is not named is UNOFFICIAL.") Map<String, Translation> translations,
        @Schema(description = "In which function it was brought into force; null where that was not recorded.", nullable = true) @Nullable Actor actor,
        @Schema(description = "Why, where that was said.", nullable = true) @Nullable String reason,
        @Schema(description = "Id of the amendment that made it; null where none did.", nullable = true) @Nullable UUID amendment,
        @Schema(description = "When it came into force.") Instant revisedAt) implements Versioned {

    static RevisionView of(Revision r) {
        return new RevisionView(r.proposal(), r.number(), r.title(), r.text(), r.sourceLanguage(), r.translations(),
                r.actor(), r.reason(), r.amendment(), r.revisedAt());
    }

    /** That of the proposal's text: a revision itself has one only. */
    @Override
    public int version() {
        return number;
    }
}
