package org.unep.summary.support;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Support.Camp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The tally of each open proposal broken down one way; by a past instant also of those closed since.
 *
 * @param note that rows are not to be added, in words
 */
@Schema(name = "SupportBreakdown", description = "The tally of each open proposal broken down by group, by kind of participant or by consultation. Rows are not to be added.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Breakdown(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "By what.") By by,
        @Schema(description = "Time of the latest event about the process that has been counted, null before the first; or the past instant that was asked for.", nullable = true) @Nullable Instant asOf,
        @Schema(description = "Why the rows are not to be added, in English.") String note,
        @Schema(description = "The open proposals by number, those without one last; by a past instant also those closed since, of which something had been said or reported by then.") List<Item> items) {

    /** By what a tally is broken down. */
    @Schema(name = "BreakdownBy", description = "By what a tally is broken down.", enumeration = { "group", "kind",
            "consultation" })
    public enum By {
        GROUP("group",
                "A participant may be a member of several groups, or of none: rows overlap and are not to be added. Members are those of today."),
        KIND("kind",
                "Each participant is of one kind. Rows of governments and of observers are not to be added to one another."),
        CONSULTATION("consultation",
                "Each row has the latest position of each participant within that consultation: who spoke in several is in several rows, with an earlier position perhaps. Rows are not to be added.");

        private final String name;
        private final String note;

        By(String name, String note) {
            this.name = name;
            this.note = note;
        }

        /** As it stands in addresses; null for anything else. */
        public static @Nullable By fromString(String name) {
            for (By by : values()) {
                if (by.name.equals(name)) {
                    return by;
                }
            }
            return null;
        }

        String note() {
            return note;
        }

        @JsonValue
        @Override
        public String toString() {
            return name;
        }
    }

    /** One proposal. */
    @Schema(name = "ProposalBreakdown", description = "A proposal with its tally broken down.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(@Schema(description = "Id of the proposal.") UUID proposal,
            @Schema(description = "Its number in the process; null until it is tabled.", nullable = true) @Nullable Integer number,
            @Schema(description = "Its title by BCP 47 tag.") Map<String, String> title,
            @Schema(description = "Its state in its lifecycle now, as the proposals service tells it.", examples = "TABLED") String status,
            @Schema(description = "The rows, by code; those in which nobody spoke and nobody is registered are left out.") List<Row> rows) {
    }

    /**
     * A group, a kind of participant or a consultation.
     *
     * @param own the group's own position; null for a group without one and for everything else
     */
    @Schema(name = "BreakdownRow", description = "A group, a kind of participant or a consultation, with the tally of those in it.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            @Schema(description = "Code of the group or kind, or id of the consultation.", examples = "grulac") String code,
            @Schema(description = "Its name by BCP 47 tag.") Map<String, String> name,
            @Schema(description = "For groups: the position that the group itself took as one group; null where it took none.", nullable = true) @Nullable Stance own,
            @Schema(description = "The governments in it.") Part governments,
            @Schema(description = "The observers in it.") Part observers) {
    }

    /** The governments, or the observers, of a row. */
    @Schema(name = "BreakdownPart", description = "The governments, or the observers, of a row.")
    public record Part(
            @Schema(description = "How many stand where. `registered` counts those registered by name, and in the row of a consultation the attendance that it declares where that is more. Of a group or a kind: where a list is not public, fewer than take part.") Camp tally,
            @Schema(description = "Who stands where, by stance; stances that nobody takes are left out.") Map<Stance, List<Named>> participants) {
    }

    /** A participant by its name. */
    @Schema(name = "NamedParticipant", description = "A participant by its name.")
    public record Named(@Schema(description = "Its code.", examples = "CHE") String code,
            @Schema(description = "Its name by BCP 47 tag.") Map<String, String> name) {
    }
}
