package org.unep.summary.followup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.summary.followup.Forwarded.Destination;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A recommendation that was forwarded to a governing body, and what became of it.
 *
 * @param history all that was recorded of it, the forwarding first
 */
@Schema(name = "FollowUp", description = "A recommendation that was forwarded to a governing body, and what became of it. All but `history` is as it was recorded last.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FollowUp(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "Id of the proposal.") UUID proposal,
        @Schema(description = "Its number in the process; null where it has none.", nullable = true) @Nullable Integer number,
        @Schema(description = "Its title by BCP 47 tag.") Map<String, String> title,
        @Schema(description = "Absolute address at which the public can read the proposal.") String href,
        @Schema(description = "From 1, the forwarding; grows by one with every record.") int version,
        @Schema(description = "What became of it.") FollowUpStatus status,
        @Schema(description = "The governing body, by BCP 47 tag; null where it is not known yet.", nullable = true) @Nullable Map<String, String> body,
        @Schema(description = "Its session, by BCP 47 tag; null where it is not known yet.", nullable = true) @Nullable Map<String, String> session,
        @Schema(description = "Symbol of the document that says so; never null for ADOPTED_IN.", examples = "UNEP/EA.6/Res.5", nullable = true) @Nullable String symbol,
        @Schema(description = "Where that document is found.", nullable = true) @Nullable String url,
        @Schema(description = "What else there is to say, by BCP 47 tag.", nullable = true) @Nullable Map<String, String> note,
        @Schema(description = "Day of the decision; null where it is not known.", nullable = true) @Nullable LocalDate decidedOn,
        @Schema(description = "When this was recorded; null for a forwarding that does not say.", nullable = true) @Nullable Instant updatedAt,
        @Schema(description = "When something here changed last: a record, or what the proposal or the process says of itself, as its own service dates that. Null where none of this is known.", nullable = true) @Nullable Instant changedAt,
        @Schema(description = "All that was recorded of it, the forwarding first. Nothing is ever taken out.") List<Decision> history)
        implements
            Versioned {

    static FollowUp of(String process, Forwarded forwarded, Destination to, String href, List<Decision> history) {
        Decision last = history.get(history.size() - 1);
        Instant changedAt = Stream.of(last.recordedAt(), forwarded.updatedAt(), to.updatedAt()).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        return new FollowUp(process, forwarded.proposal(), forwarded.number(), forwarded.title(), href, last.version(),
                last.status(), last.body(), last.session(), last.symbol(), last.url(), last.note(), last.decidedOn(),
                last.recordedAt(), changedAt, List.copyOf(history));
    }

    /** Tells apart what the proposal and the process say of themselves, which changes without a record. */
    @Override
    public String variant() {
        String said = number + " " + title + " " + href + " " + forwarding() + " " + changedAt;
        return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The first record: that it was forwarded. */
    Decision forwarding() {
        return history.get(0);
    }

    /** What was recorded last. */
    public Decision latest() {
        return history.get(history.size() - 1);
    }

    /** Whether it changed at or after the time; one of which that is not known may have. */
    boolean hasChangedSince(@Nullable Instant since) {
        return since == null || updatedAt == null || changedAt == null || !changedAt.isBefore(since);
    }
}
