package org.unep.consultations.statement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.consultations.Happened;
import org.unep.consultations.document.Document;

/** A statement as clients and events show it. */
@Schema(name = "Statement", description = "What one participant said in one session, with its positions on proposals.")
public record StatementView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, UUID consultation, UUID session,
        @Schema(description = "Code of the participant who spoke.", nullable = true) @Nullable String participant,
        @Schema(description = "Codes of the participants or groups that it is made for.") List<String> onBehalfOf,
        @Schema(description = "How many spoke, where nobody is named.", nullable = true) @Nullable Quantifier quantifier,
        @Schema(description = "To whom it is attributed; follows from the three before.") Attribution attribution,
        @Schema(description = "Codes of the groups that the participant belonged to on the day on which it spoke; they stay what they were.") List<String> affiliations,
        Kind kind,
        @Schema(description = "Id of the statement that it replies to.", nullable = true) @Nullable UUID inReplyTo,
        Channel channel,
        @Schema(description = "Number of the agenda item that it is on.", nullable = true) @Nullable String agendaItem,
        @Schema(description = "When it was spoken or sent.") Instant spokenAt,
        @Schema(description = "Whether it came after the online consultation had closed.") boolean late,
        @Schema(description = "BCP 47 tag of the language it was made in.") String language,
        @Schema(description = "What was said, in that language; null where nothing was recorded, or for who may not read it.", nullable = true) @Nullable String text,
        @Schema(description = "What was said, by the BCP 47 tag of each other language.") Map<String, Translation> translations,
        @Schema(description = "At most one per proposal, in the order given.") List<Position> positions,
        @Schema(description = "Codes of crosscutting issues that it touches.") List<String> crosscutting, Consent consent,
        @Schema(description = "Files that belong to it.") List<Attachment> attachments,
        @Schema(description = "The document that it was taken from.", nullable = true) @Nullable Document sourceDocument,
        Statement.Status status, Instant createdAt, Instant updatedAt) implements StatementShown, Happened.Told {

    static StatementView of(Statement s) {
        Words words = s.words();
        return new StatementView(s.id(), s.version(), s.process(), s.consultation(), s.session(), s.participant(),
                s.onBehalfOf(), s.quantifier(), Attribution.of(s.participant(), s.onBehalfOf()),
                s.circumstances().affiliations(), s.kind(), s.inReplyTo(), s.channel(), s.agendaItem(), s.spokenAt(),
                s.circumstances().late(), words.language(), words.text(), words.translations(), List.copyOf(s.positions()),
                s.crosscutting(), words.consent(), words.attachments(), words.sourceDocument(), s.status(), s.createdAt(),
                s.updatedAt());
    }

    /** Of one version there are two representations, where there are words that the public may not read. */
    @Override
    public String variant() {
        return consent == Consent.WITHHELD && !hasWords() ? "withheld" : "";
    }

    private boolean hasWords() {
        return text != null || !translations.isEmpty() || !attachments.isEmpty() || sourceDocument != null
                || positions.stream().anyMatch(p -> p.text() != null);
    }

    /** What the public sees of it: its words only with consent. */
    public StatementView published() {
        return consent == Consent.GRANTED ? this : withoutWords();
    }

    /** That it was made and where it stands, without its words. */
    StatementView withoutWords() {
        return withNothingBut(positions.stream().map(Position::withoutText).toList(), crosscutting);
    }

    /** What is still told of it once it was taken back: whose it was and when, nothing of what was said. */
    public StatementView withoutWhatWasSaid() {
        return withNothingBut(List.of(), List.of());
    }

    private StatementView withNothingBut(List<Position> stances, List<String> issues) {
        return new StatementView(id, version, process, consultation, session, participant, onBehalfOf, quantifier,
                attribution, affiliations, kind, inReplyTo, channel, agendaItem, spokenAt, late, language, null, Map.of(),
                stances, issues, consent, List.of(), null, status, createdAt, updatedAt);
    }

    @Override
    public String subject() {
        return id.toString();
    }

    /** The participant, else whom it is for, else where it was heard. */
    @Override
    public String key() {
        return participant != null ? participant : !onBehalfOf.isEmpty() ? onBehalfOf.get(0) : session.toString();
    }
}
