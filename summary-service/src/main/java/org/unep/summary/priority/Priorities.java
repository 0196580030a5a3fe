package org.unep.summary.priority;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.rule.Factor;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.rule.Weights;
import org.unep.summary.support.Support;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The low hanging fruit: proposals with support, ranked by how ready they are to be taken up. Each has a value from 0 to 1
 * for each factor, and its score is their mean by the weights of the rule. Each rank says why, with all that is needed to
 * compute it again by hand.
 */
@Schema(name = "Priorities", description = """
        The low hanging fruit: proposals with support, ranked by how ready they are to be taken up. The score is the mean of \
        the four values in `reasons` by the `weights` of the rule, and can be computed again by hand: LEVEL is 1 for the \
        first of `levels`, and less by equal steps for each that follows (n levels: 1, (n-1)/n, ..., 1/n). BREADTH is the mean \
        of two shares: groups and breakouts in favour of `broadest.groupsAndBreakouts`, governments in favour of \
        `broadest.governments`; a share of 0 is 0. DIVERGENCE is 1 where governments do not diverge and 0 where they do. \
        OPEN_QUESTIONS is 1/(1+n) for n governments, groups and breakouts with concerns or questions. Values, and the score, \
        are rounded to four decimals, halves up. Of equal scores the smaller number goes first.""")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Priorities(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "Time of the latest event about the process that is reflected; null before the first.", nullable = true) @Nullable Instant asOf,
        @Schema(description = "Version of the support rule that computed the levels and has the weights; null for a candidate that was only tried out.", nullable = true) @Nullable Integer ruleVersion,
        @Schema(description = "The weights by which the rule ranks.") Weights weights,
        @Schema(description = "The levels of the rule that speak of support, the strongest first.", examples = "[\"BROAD\", \"MODERATE\"]") List<String> levels,
        @Schema(description = "What the breadth is measured by.") Broadest broadest,
        @Schema(description = "The proposals that have somebody's support, the readiest first. What nobody supports is not among them.") List<Item> items) {

    /** The most that any of the ranked proposals has. */
    @Schema(name = "PriorityBroadest", description = "The most that any of the ranked proposals has; not necessarily one and the same.")
    public record Broadest(@Schema(description = "Groups and breakouts in favour, together.") long groupsAndBreakouts,
            @Schema(description = "Governments in favour.") int governments) {
    }

    /**
     * @param rank from 1
     * @param breadth groups and breakouts in favour, and governments in favour
     * @param open concerns and requests for clarification by governments, groups and breakouts
     */
    @Schema(name = "Priority", description = "A proposal with its rank, and why it has it.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(@Schema(description = "From 1, without gaps or ties.") int rank,
            @Schema(description = "From 0 to 1, with four decimals: the contributions in `reasons` together, divided by the sum of the weights.", examples = "0.9194") BigDecimal score,
            @Schema(description = "Id of the proposal.") UUID proposal,
            @Schema(description = "Its number in the process; null until it is tabled.", nullable = true) @Nullable Integer number,
            @Schema(description = "Its title by BCP 47 tag.") Map<String, String> title,
            @Schema(description = "The level that the rule computes; one that the Co-Chairs assigned has no part in the rank.", examples = "BROAD") String level,
            @Schema(description = "Whether, of the governments that spoke, at least a quarter are in favour and at least a quarter are concerned or opposed.") boolean diverging,
            @Schema(description = "Who is in favour.") Breadth breadth,
            @Schema(description = "Who still has concerns or questions.") Open open,
            @Schema(description = "Why it has its rank: each factor once, also one without weight.") List<Reason> reasons) {
    }

    /** Who is in favour, with or without conditions. */
    @Schema(name = "PriorityBreadth", description = "Who is in favour, with or without conditions. Observers are not among them.")
    public record Breadth(@Schema(description = "How many groups.") int groups,
            @Schema(description = "How many sessions reported that SOME or more were in favour. Where only ONE or a FEW were, that is not the view of the session.") long breakouts,
            @Schema(description = "How many governments.") int governments) {

        long groupsAndBreakouts() {
            return groups + breakouts;
        }
    }

    /** What is still open, by who raised it. */
    @Schema(name = "PriorityOpenQuestions", description = "Who is concerned, asks for clarification or is opposed. Observers are not among them.")
    public record Open(@Schema(description = "How many governments.") int governments,
            @Schema(description = "How many groups.") int groups,
            @Schema(description = "How many sessions reported so, or mixed views; one that reported support too is in both numbers.") long breakouts) {

        long total() {
            return governments + groups + breakouts;
        }
    }

    /** One reason for the rank; {@code factor} is stable, {@code text} for readers. */
    @Schema(name = "PriorityReason", description = "One reason for a rank.")
    public record Reason(@Schema(description = "What was looked at.") Factor factor,
            @Schema(description = "From 0 to 1, with four decimals; 1 is the readiest.", examples = "0.6667") BigDecimal value,
            @Schema(description = "The weight of the factor.", examples = "24") BigDecimal weight,
            @Schema(description = "The value times the weight, exactly.", examples = "16.0008") BigDecimal contribution,
            @Schema(description = "The same for readers, with the numbers behind it, by BCP 47 tag.") Map<String, String> text) {
    }

    /**
     * Ranks what has somebody's support.
     *
     * @param rule whose levels the support was computed by, and whose weights rank
     * @param words in which the reasons are told, in each of these languages
     */
    public static Priorities of(Support support, SupportRule rule, List<Phrases> words) {
        return Ranking.of(support, rule).told(words);
    }
}
