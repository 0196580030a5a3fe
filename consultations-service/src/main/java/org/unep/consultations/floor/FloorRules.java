package org.unep.consultations.floor;

import java.util.EnumSet;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/**
 * In which order a session is spoken in, and for how long. All times are in seconds; null is no bound.
 *
 * @param secondsPerParticipant what a participant has in the whole session, when it speaks for itself
 * @param secondsPerGroup what a group has in the whole session, whoever speaks for it
 */
@Schema(description = "In which order a session is spoken in, and for how long. Nobody is cut off by the machine.")
public record FloorRules(
        @Schema(description = "Each category once, the first to speak first. Within one: in the order of asking.", defaultValue = "[\"GROUPS\", \"STATES\", \"OBSERVERS\"]") @Size(min = 3, max = 3) List<@NotNull Category> order,
        @Schema(description = "Seconds for one statement.", nullable = true) @Min(1) @Max(86_400) @Nullable Integer secondsPerStatement,
        @Schema(description = "Seconds for one statement on behalf of a group.", nullable = true) @Min(1) @Max(86_400) @Nullable Integer secondsPerGroupStatement,
        @Schema(description = "Seconds that a participant has in the whole session, when it speaks for itself.", nullable = true) @Min(1) @Max(86_400) @Nullable Integer secondsPerParticipant,
        @Schema(description = "Seconds that a group has in the whole session, whoever speaks for it.", nullable = true) @Min(1) @Max(86_400) @Nullable Integer secondsPerGroup,
        @Schema(description = "Whether points of order come before everything.", defaultValue = "true") Boolean pointsOfOrderFirst,
        @Schema(description = "Whether rights of reply come after everything.", defaultValue = "true") Boolean rightOfReplyLast) {

    /** Those of a session that has none of its own. */
    static final FloorRules DEFAULT = new FloorRules(List.of(Category.values()), null, null, null, null, true, true);

    /** What is not said is as by default. */
    public FloorRules {
        order = order == null ? List.of(Category.values()) : order;
        pointsOfOrderFirst = pointsOfOrderFirst == null || pointsOfOrderFirst;
        rightOfReplyLast = rightOfReplyLast == null || rightOfReplyLast;
    }

    void requireEachCategoryOnce() {
        if (EnumSet.copyOf(order).size() < order.size()) {
            throw CommonProblem.INVALID_REQUEST.at("/order",
                    "Each of GROUPS, STATES and OBSERVERS has one place in the order.");
        }
    }

    /** Where the likes of a request stand in the list: lower ranks speak first. */
    int rank(FloorRequest.Kind kind, Category category) {
        if (kind == FloorRequest.Kind.POINT_OF_ORDER && pointsOfOrderFirst) {
            return 0;
        }
        return kind == FloorRequest.Kind.RIGHT_OF_REPLY && rightOfReplyLast ? 1 + order.size() : 1 + order.indexOf(category);
    }

    /** Whether the two give the floor in the same order. */
    boolean rankAs(FloorRules other) {
        return order.equals(other.order) && pointsOfOrderFirst.equals(other.pointsOfOrderFirst)
                && rightOfReplyLast.equals(other.rightOfReplyLast);
    }

    /** Whether it matters how long somebody has spoken before. */
    boolean boundTheWholeSession() {
        return secondsPerParticipant != null || secondsPerGroup != null;
    }
}
