package org.unep.summary.priority;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;
import org.unep.summary.support.Support;
import org.unep.summary.support.Tally;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The low hanging fruit: proposals with support, ranked by how ready they are to be taken up. Before another goes a
 * proposal without divergence, then the one with the greater breadth (groups and breakouts in favour, governments in
 * favour), then the one with fewer questions still open (concerns, requests for clarification). Each rank says why.
 */
@Schema(name = "Priorities", description = """
        The low hanging fruit: proposals with support, ranked by how ready they are to be taken up. The level decides first, \
        then the absence of divergence, then the breadth (groups and breakouts, then governments), then how few questions are \
        open, then the number.""")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Priorities(@Schema(description = "Code of the process.", examples = "unea-5-12") String process,
        @Schema(description = "Version of the support rule that computed the levels.") int ruleVersion,
        @Schema(description = "The proposals that have somebody's support, the readiest first. What nobody supports is not among them.") List<Item> items) {

    /**
     * @param rank from 1
     * @param breadth groups and breakouts in favour, and governments in favour
     * @param open concerns and requests for clarification by governments, groups and breakouts
     */
    @Schema(name = "Priority", description = "A proposal with its rank, and why it has it.")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(@Schema(description = "From 1, without gaps or ties.") int rank,
            @Schema(description = "Id of the proposal.") UUID proposal,
            @Schema(description = "Its number in the process; null until it is tabled.", nullable = true) @Nullable Integer number,
            @Schema(description = "Its title by BCP 47 tag.") Map<String, String> title,
            @Schema(description = "The level that the rule computes; one that the Co-Chairs assigned has no part in the rank.", examples = "BROAD") String level,
            @Schema(description = "Whether, of the governments that spoke, at least a quarter are in favour and at least a quarter are concerned or opposed.") boolean diverging,
            @Schema(description = "Who is in favour.") Breadth breadth,
            @Schema(description = "Who still has concerns or questions.") Open open,
            @Schema(description = "Why it has its rank, the weightiest first.") List<Reason> reasons) {
    }

    /** Who is in favour, with or without conditions. */
    @Schema(name = "PriorityBreadth", description = "Who is in favour, with or without conditions. Observers are not among them.")
    public record Breadth(@Schema(description = "How many groups.") int groups,
            @Schema(description = "How many sessions reported that SOME or more were in favour. Where only ONE or a FEW were, that is not the view of the session.") long breakouts,
            @Schema(description = "How many governments.") int governments) {
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
    public record Reason(
            @Schema(description = "What was looked at; a stable code for programs.", enumeration = {
                    "LEVEL", "BREADTH",
                    "DIVERGENCE", "OPEN_QUESTIONS" }) String factor,
            @Schema(description = "The same for readers, by BCP 47 tag.") Map<String, String> text){
    }

    private record Candidate(Support.Item item, int level, Breadth breadth, Open open) {
    }

    private static final Comparator<Candidate> READIEST = Comparator.<Candidate> comparingInt(Candidate::level)
            .thenComparing(c -> c.item().diverging())
            .thenComparing(Comparator.<Candidate> comparingLong(c -> c.breadth().groups() + c.breadth().breakouts()).reversed())
            .thenComparing(Comparator.<Candidate> comparingInt(c -> c.breadth().governments()).reversed())
            .thenComparingLong(c -> c.open().total())
            .thenComparing(c -> c.item().number(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(c -> c.item().proposal());

    /**
     * Ranks what has somebody's support.
     *
     * @param levels the names of the rule's levels from the strongest support down; others are not ranked
     * @param words in which the reasons are told
     */
    public static Priorities of(Support support, List<String> levels, Phrases words) {
        List<Candidate> ranked = support.items().stream().map(i -> candidate(i, levels))
                .filter(c -> c.level() < levels.size())
                .filter(c -> c.breadth().groups() + c.breadth().governments() > 0
                        || c.item().reported().stream().anyMatch(r -> r.stance().inFavour()))
                .sorted(READIEST).toList();
        List<Item> items = new ArrayList<>();
        for (Candidate c : ranked) {
            items.add(new Item(items.size() + 1, c.item().proposal(), c.item().number(), c.item().title(), c.item().level(),
                    c.item().diverging(), c.breadth(), c.open(), reasons(c, words)));
        }
        return new Priorities(support.process(), support.rule().version(), List.copyOf(items));
    }

    private static Candidate candidate(Support.Item item, List<String> levels) {
        int level = levels.indexOf(item.level());
        var groups = item.groups();
        var governments = item.governments();
        return new Candidate(item, level < 0 ? levels.size() : level,
                new Breadth(groups.get(Stance.SUPPORT).size() + groups.get(Stance.SUPPORT_WITH_CONDITIONS).size(),
                        inFavour(item), governments.support() + governments.supportWithConditions()),
                new Open(governments.concern() + governments.clarification() + governments.oppose(),
                        groups.get(Stance.CONCERN).size() + groups.get(Stance.CLARIFICATION).size()
                                + groups.get(Stance.OPPOSE).size(),
                        open(item)));
    }

    // one or a few of its participants do not make a breakout be in favour
    private static long inFavour(Support.Item item) {
        return sessions(item, r -> r.stance().inFavour() && r.quantifier() != null
                && r.quantifier().compareTo(Quantifier.SOME) >= 0);
    }

    private static long open(Support.Item item) {
        return sessions(item,
                r -> r.stance().against() || r.stance() == Stance.CLARIFICATION || r.stance() == Stance.MIXED);
    }

    private static long sessions(Support.Item item, Predicate<Tally.Reported> which) {
        return item.reported().stream().filter(which).map(Tally.Reported::session).distinct().count();
    }

    private static List<Reason> reasons(Candidate c, Phrases words) {
        Support.Item item = c.item();
        return List.of(reason(words, "LEVEL", "phrase", words.text(item.phrase())),
                reason(words, "BREADTH", "groups", c.breadth().groups(), "breakouts", c.breadth().breakouts(), "governments",
                        c.breadth().governments()),
                reason(words, "DIVERGENCE", "spoke", item.governments().spoke(), "diverging", item.diverging() ? "yes" : "no"),
                reason(words, "OPEN_QUESTIONS", "governments", c.open().governments(), "groups", c.open().groups(), "breakouts",
                        c.open().breakouts()));
    }

    private static Reason reason(Phrases words, String factor, Object... arguments) {
        return new Reason(factor, Map.of(words.language(), words.say("reason." + factor, arguments)));
    }
}
