package org.unep.consultations.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.LanguageTag;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.consultations.participant.Parties.Mention;
import org.unep.consultations.proposal.ProposalMention;

/**
 * A statement to be recorded. Its bounds, with those of {@link Position}, keep what is told of it well below the 16 MiB that
 * the connectors send: {@link WritingStatements} does not pass where the outbox looks at sizes.
 */
@Schema(description = "A statement to be recorded. It names who spoke or for whom; where it names neither, it tells with a quantifier how many did.")
public record StatementRequest(
        @Schema(description = "Code of the participant who speaks.", examples = "CHE") @Slug @Nullable String participant,
        @Schema(description = "Codes of the participants or groups that it is made for. Where not empty, it sets their positions, and the speaker's own only if listed.") @Size(max = 250) List<@NotNull @Slug String> onBehalfOf,
        @Schema(description = "How many spoke, where nobody is named; not to be sent otherwise.") @Nullable Quantifier quantifier,
        @Schema(description = "When it was spoken or sent (RFC 3339).") @NotNull @Rfc3339 Instant spokenAt,
        @Schema(description = "BCP 47 tag of the language it was made in.", examples = "en") @NotNull @LanguageTag String language,
        @Schema(description = "What was said, in that language.") @PlainText(max = 100_000) @Nullable String text,
        @Schema(description = "At most one per proposal.") @Size(max = 200) List<@NotNull @Valid Position> positions,
        @Schema(description = "Codes of crosscutting issues that it touches.") @Size(max = 50) List<@NotNull @Slug String> crosscutting,
        @Schema(description = "DELIVERED unless said otherwise. What is only SUBMITTED is not public.") Opening status) {

    /** The states that a statement can begin in. */
    @Schema(name = "OpeningStatus", description = "The states that a statement can begin in.")
    public enum Opening {
        SUBMITTED,
        DELIVERED
    }

    public StatementRequest {
        onBehalfOf = onBehalfOf == null ? List.of() : onBehalfOf;
        positions = positions == null ? List.of() : positions;
        crosscutting = crosscutting == null ? List.of() : crosscutting;
        status = status == null ? Opening.DELIVERED : status;
    }

    List<Mention> parties() {
        List<Mention> mentions = new ArrayList<>();
        if (participant != null) {
            mentions.add(Mention.participant("/participant", participant));
        }
        for (int i = 0; i < onBehalfOf.size(); i++) {
            mentions.add(Mention.either("/onBehalfOf/" + i, onBehalfOf.get(i)));
        }
        return mentions;
    }

    List<ProposalMention> proposals() {
        return mentions(positions);
    }

    static List<ProposalMention> mentions(List<Position> positions) {
        List<ProposalMention> mentions = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            String pointer = "/positions/" + i;
            mentions.add(new ProposalMention(pointer + "/proposal", positions.get(i).proposal(), true));
            for (int j = 0; j < positions.get(i).with().size(); j++) {
                mentions.add(new ProposalMention(pointer + "/with/" + j, positions.get(i).with().get(j), false));
            }
        }
        return mentions;
    }
}
