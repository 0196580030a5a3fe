package org.unep.summary.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a governing body did with a recommendation, as it was recorded; the first of each is that it was forwarded.
 *
 * @param version counts what was recorded of the recommendation, from 1
 * @param recordedBy role under which it was recorded; null where the forwarding does not say
 */
@Schema(name = "FollowUpDecision", description = "What became of a recommendation, as it was recorded at one time.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Decision(@Schema(description = "From 1, the forwarding; grows by one with every record.") int version,
        @Schema(description = "What became of it.") FollowUpStatus status,
        @Schema(description = "The governing body, by BCP 47 tag; null where a forwarding does not say, nor the process.", nullable = true) @Nullable Map<String, String> body,
        @Schema(description = "Its session, by BCP 47 tag; null where a forwarding does not say, nor the process.", nullable = true) @Nullable Map<String, String> session,
        @Schema(description = "Symbol of the document that says so; never null for ADOPTED_IN.", examples = "UNEP/EA.6/Res.5", nullable = true) @Nullable String symbol,
        @Schema(description = "Where that document is found.", nullable = true) @Nullable String url,
        @Schema(description = "What else there is to say, by BCP 47 tag.", nullable = true) @Nullable Map<String, String> note,
        @Schema(description = "Day of the decision; null where it is not known.", nullable = true) @Nullable LocalDate decidedOn,
        @Schema(description = "When it was recorded; for the forwarding, when that was. Null where that is not known.", nullable = true) @Nullable Instant recordedAt,
        @Schema(description = "Under which role it was recorded. Nobody's name is public.", examples = "secretariat", nullable = true) @Nullable String recordedBy) {

    /** Whether it says the same, whoever recorded it and when. */
    boolean saysTheSame(Decision other) {
        return status == other.status && Objects.equals(body, other.body) && Objects.equals(session, other.session)
                && Objects.equals(symbol, other.symbol) && Objects.equals(url, other.url) && Objects.equals(note, other.note)
                && Objects.equals(decidedOn, other.decidedOn);
    }
}
