package org.unep.consultations.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Guard;
import org.unep.chassis.text.LanguageTag;
import org.unep.chassis.text.Languages;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.chassis.time.Now;
import org.unep.consultations.document.Document;
import org.unep.consultations.participant.Parties.Mention;
import org.unep.consultations.proposal.ProposalMention;

/**
 * A statement to be recorded; also what a patch is applied to. Its bounds, with those of {@link Position}, keep what is told of
 * it well below the 16 MiB that
 * the connectors send: {@link WritingStatements} does not pass where the outbox looks at sizes.
 */
@Schema(description = "A statement to be recorded. It names who spoke or for whom; where it names neither, it tells with a quantifier how many did.")
public record StatementRequest(
        @Schema(description = "Code of the participant who speaks.", examples = "CHE") @Slug @Nullable String participant,
        @Schema(description = "Codes of the participants or groups that it is made for. Where not empty, it sets their positions, and the speaker's own only if listed.") @Size(max = 250) List<@NotNull @Slug String> onBehalfOf,
        @Schema(description = "How many spoke, where nobody is named; not to be sent otherwise.") @Nullable Quantifier quantifier,
        @Schema(description = "Follows from who is named; where it is sent, it has to agree.") @Nullable Attribution attribution,
        @Schema(description = "STATEMENT where nothing is said.", defaultValue = "STATEMENT") Kind kind,
        @Schema(description = "For a right of reply: id of the delivered statement of the same consultation that it replies to.") @Nullable UUID inReplyTo,
        @Schema(description = "SPOKEN where nothing is said.", defaultValue = "SPOKEN") Channel channel,
        @Schema(description = "Number of the item that it is on; of the provisional or adopted agenda of the consultation where it has one.", examples = "5") @PlainText(max = 20) @Nullable String agendaItem,
        @Schema(description = "When it was spoken or sent (RFC 3339).") @NotNull @Rfc3339 Instant spokenAt,
        @Schema(description = "BCP 47 tag of the language it was made in.", examples = "en") @NotNull @LanguageTag String language,
        @Schema(description = "What was said, in that language.") @PlainText(max = 100_000) @Nullable String text,
        @Schema(description = "What was said, by the BCP 47 tag of each other language.") @Size(max = 10) Map<@LanguageTag String, @NotNull @Valid Translation> translations,
        @Schema(description = "At most one per proposal.") @Size(max = 200) List<@NotNull @Valid Position> positions,
        @Schema(description = "Codes of crosscutting issues that it touches; of the process's where it has some.") @Size(max = 50) List<@NotNull @Slug String> crosscutting,
        @Schema(description = "Whether its words may be published; GRANTED where nothing is said.", defaultValue = "GRANTED") Consent consent,
        @Schema(description = "Files that belong to it.") @Size(max = 20) List<@NotNull @Valid Attachment> attachments,
        @Schema(description = "The document that it was taken from, with a symbol or a url.") @Valid @Nullable Document sourceDocument,
        @Schema(description = "DELIVERED unless said otherwise. What is only SUBMITTED is not public.") Opening status) {

    /** The states that a statement can begin in. */
    @Schema(name = "OpeningStatus", description = "The states that a statement can begin in.")
    public enum Opening {
        SUBMITTED,
        DELIVERED
    }

    public StatementRequest {
        onBehalfOf = onBehalfOf == null ? List.of() : onBehalfOf;
        kind = kind == null ? Kind.STATEMENT : kind;
        channel = channel == null ? Channel.SPOKEN : channel;
        translations = translations == null ? Map.of() : translations;
        positions = positions == null ? List.of() : positions;
        crosscutting = crosscutting == null ? List.of() : crosscutting;
        consent = consent == null ? Consent.GRANTED : consent;
        attachments = attachments == null ? List.of() : attachments;
        status = status == null ? Opening.DELIVERED : status;
    }

    /** What would have recorded the statement as it is now, for a change to start from. */
    static StatementRequest of(Statement s) {
        Words words = s.words();
        return new StatementRequest(s.participant(), List.copyOf(s.onBehalfOf()), s.quantifier(), null, s.kind(), s.inReplyTo(),
                s.channel(), s.agendaItem(), s.spokenAt(), words.language(), words.text(), words.translations(),
                List.copyOf(s.positions()), List.copyOf(s.crosscutting()), words.consent(), words.attachments(),
                words.sourceDocument(), s.isSubmitted() ? Opening.SUBMITTED : Opening.DELIVERED);
    }

    /** The same as it is kept: as precise as the database, without what follows from the rest. */
    StatementRequest kept() {
        return at(Now.kept(spokenAt), status);
    }

    /** The same, delivered when it was spoken. */
    StatementRequest deliveredAt(Instant time) {
        return at(Now.kept(time), Opening.DELIVERED);
    }

    private StatementRequest at(Instant time, Opening opening) {
        return new StatementRequest(participant, onBehalfOf, quantifier, null, kind, inReplyTo, channel, agendaItem, time,
                language, text, translations, positions, crosscutting, consent, attachments, sourceDocument, opening);
    }

    /** Whether it is spoken by the same participant at the same time. */
    boolean speaksAs(StatementRequest other) {
        return Objects.equals(participant, other.participant) && spokenAt.equals(other.spokenAt);
    }

    /** Whether it came at the same time in the same way, so that times which have changed since are not held against it. */
    boolean isTimedAs(StatementRequest other) {
        return spokenAt.equals(other.spokenAt) && channel == other.channel;
    }

    Words words() {
        return new Words(language, text, translations, attachments, sourceDocument, consent);
    }

    /** To whom it is attributed. */
    Attribution attributed() {
        return Attribution.of(participant, onBehalfOf);
    }

    /** Whether it was spoken already: what is only submitted is yet to be. */
    boolean wasSpoken() {
        return channel == Channel.SPOKEN && status == Opening.DELIVERED;
    }

    /** Refuses what does not fit together. */
    void require() {
        requireAttribution();
        requireReply();
        requireTranslations();
        Guard.requireDistinct(onBehalfOf, i -> "/onBehalfOf/" + i, "'%s' is named twice.");
        Guard.requireDistinct(positions.stream().map(Position::proposal).toList(), i -> "/positions/" + i + "/proposal",
                "There is another position on the proposal %s; a statement has one at most.");
        for (int i = 0; i < positions.size(); i++) {
            positions.get(i).requirePartnersToBeOthers("/positions/" + i);
        }
        if (sourceDocument != null) {
            sourceDocument.require("/sourceDocument");
        }
    }

    private void requireAttribution() {
        boolean named = attributed() != Attribution.UNATTRIBUTED;
        if (named && quantifier != null) {
            throw CommonProblem.INVALID_REQUEST.at("/quantifier",
                    "It is said who spoke or for whom, so it is not to be said how many did.");
        }
        if (!named && quantifier == null) {
            throw CommonProblem.INVALID_REQUEST.at("/quantifier",
                    "Neither participant nor onBehalfOf says who spoke, so a quantifier has to say how many did.");
        }
        if (attribution != null && attribution != attributed()) {
            throw CommonProblem.INVALID_REQUEST.at("/attribution",
                    "By who is named, it is %s.".formatted(attributed()));
        }
    }

    private void requireReply() {
        if (kind == Kind.RIGHT_OF_REPLY && inReplyTo == null) {
            throw CommonProblem.INVALID_REQUEST.at("/inReplyTo", "A right of reply says which statement it replies to.");
        }
        if (kind == Kind.STATEMENT && inReplyTo != null) {
            throw CommonProblem.INVALID_REQUEST.at("/inReplyTo", "Only a RIGHT_OF_REPLY replies to a statement.");
        }
    }

    private void requireTranslations() {
        Set<String> languages = new HashSet<>(Set.of(Languages.canonical(language)));
        for (String tag : translations.keySet()) {
            if (!languages.add(Languages.canonical(tag))) {
                throw CommonProblem.INVALID_REQUEST.at("/translations/" + tag,
                        "It was made in that language, or another translation into it is there.");
            }
        }
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
        return proposals(null);
    }

    /**
     * What it says of proposals.
     *
     * @param before what was taken already: on what was consolidated since, its stances stay; null for what is new
     */
    List<ProposalMention> proposals(@Nullable StatementRequest before) {
        List<ProposalMention> mentions = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            Position position = positions.get(i);
            String pointer = "/positions/" + i;
            boolean taken = before != null && before.positions.stream().anyMatch(position::takesTheStanceOf);
            mentions.add(new ProposalMention(pointer + "/proposal", position.proposal(), !taken));
            for (int j = 0; j < position.with().size(); j++) {
                mentions.add(new ProposalMention(pointer + "/with/" + j, position.with().get(j), false));
            }
        }
        return mentions;
    }
}
