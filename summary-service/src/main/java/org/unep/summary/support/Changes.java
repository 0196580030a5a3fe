package org.unep.summary.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Support.Camp;
import org.unep.summary.support.Support.RuleVersion;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What moved in the support of a process between two instants; what did not move is not in it.
 *
 * @param from not included: what was said at it belongs to what was before
 * @param to included
 */
@Schema(name = "SupportChanges", description = "What moved in the support of a process between two instants. What did not move is not in it.")
public record Changes(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "The rule that computed both levels of each proposal.") RuleVersion rule,
        @Schema(description = "The earlier instant. What was said at it belongs to what was before.") Instant from,
        @Schema(description = "The later instant. What was said at it has moved.") Instant to,
        @Schema(description = "The proposals on which something moved, by number: also those that are closed by now.") List<Item> items) {

    /** One proposal on which something moved. */
    @Schema(name = "ProposalChanges", description = "A proposal on which something moved.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(@Schema(description = "Id of the proposal.") UUID proposal,
            @Schema(description = "Its number in the process; null until it is tabled.", nullable = true) @Nullable Integer number,
            @Schema(description = "Its title by BCP 47 tag.") Map<String, String> title,
            @Schema(description = "Code of the process's cluster; null where it is in none.", nullable = true) @Nullable String cluster,
            @Schema(description = "Its state in its lifecycle now, as the proposals service tells it.", examples = "CONSOLIDATED") String status,
            @Schema(description = "How it stood at `from`.") State before,
            @Schema(description = "How it stood at `to`.") State after,
            @Schema(description = "Every participant and group whose position is another one than before, by code.") List<Moved> positions,
            @Schema(description = "What breakouts reported in between, in the order of the reports.") List<Reports.Finding> reported) {
    }

    /** How a proposal stood at an instant. */
    @Schema(name = "SupportState", description = "How a proposal stood at an instant.")
    public record State(@Schema(description = "The level that the rule computes.", examples = "MODERATE") String level,
            @Schema(description = "What the rule calls that level, by BCP 47 tag.") Map<String, String> phrase,
            @Schema(description = "Whether governments diverged.") boolean diverging,
            @Schema(description = "The tally of governments; `registered` is that of now.") Camp governments,
            @Schema(description = "The tally of observers; `registered` is that of now.") Camp observers,
            @Schema(description = "Codes of the groups by their stance, with every stance but MIXED as a key.") Map<Stance, Set<String>> groups) {
    }

    /**
     * A position that is another one than before.
     *
     * @param from null for who had not spoken to the proposal yet
     * @param position the one taken since; by the stance it may be the same as before, with another condition or other
     *        proposals to merge with
     */
    @Schema(name = "PositionMoved", description = "A participant or group whose position is another one than before.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Moved(@Schema(description = "Who moved.") Speaker actor,
            @Schema(description = "The stance before; null where none had been taken.", nullable = true) @Nullable Stance from,
            @Schema(description = "The stance since. The same as before where only the condition, or what a merger is suggested with, is another one.") Stance to,
            @Schema(description = "The position taken since, and the statement in which it was taken.") Taken position) {
    }
}
