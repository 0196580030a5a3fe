package org.unep.consultations.statement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A statement as clients and events show it. */
@Schema(name = "Statement", description = "What one participant said in one session, with its positions on proposals.")
public record StatementView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, UUID consultation, UUID session,
        @Schema(description = "Code of the participant who spoke.", nullable = true) @Nullable String participant,
        @Schema(description = "Codes of the participants or groups that it is made for.") List<String> onBehalfOf,
        @Schema(description = "How many spoke, where nobody is named.", nullable = true) @Nullable Quantifier quantifier,
        @Schema(description = "When it was spoken or sent.") Instant spokenAt,
        @Schema(description = "BCP 47 tag of the language it was made in.") String language,
        @Schema(description = "What was said, in that language.", nullable = true) @Nullable String text,
        @Schema(description = "At most one per proposal, in the order given.") List<Position> positions,
        @Schema(description = "Codes of crosscutting issues that it touches.") List<String> crosscutting,
        Statement.Status status, Instant createdAt, Instant updatedAt) implements StatementShown {

    static StatementView of(Statement s) {
        return new StatementView(s.id(), s.version(), s.process(), s.consultation(), s.session(), s.participant(),
                s.onBehalfOf(), s.quantifier(), s.spokenAt(), s.language(), s.text(), List.copyOf(s.positions()),
                s.crosscutting(), s.status(), s.createdAt(), s.updatedAt());
    }

    /** What is still told of it once it was taken back: whose it was and when, nothing of what was said. */
    public StatementView withoutWhatWasSaid() {
        return new StatementView(id, version, process, consultation, session, participant, onBehalfOf, quantifier, spokenAt,
                language, null, List.of(), List.of(), status, createdAt, updatedAt);
    }

    /** By whom its events are kept in order: the participant, else whom it is for, else where it was heard. */
    public String speaker() {
        return participant != null ? participant : !onBehalfOf.isEmpty() ? onBehalfOf.get(0) : session.toString();
    }
}
