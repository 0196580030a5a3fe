package org.unep.summary.divergence;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.proceedings.ReportedFinding;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.proceedings.View;
import org.unep.summary.support.Stance;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who stands where on a proposal, and why. */
@Schema(name = "ProposalDivergence", description = "Who stands where on an open proposal, and why. Governments, observers and groups are never put together.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DivergenceView(@Schema(description = "Id of the proposal.") UUID proposal,
        @Schema(description = "Its number in the process; null until it is tabled.", nullable = true) @Nullable Integer number,
        @Schema(description = "Its title by BCP 47 tag.") Map<String, String> title,
        @Schema(description = "Code of the process's cluster; null where it is in none.", nullable = true) @Nullable String cluster,
        @Schema(description = "Whether, of the governments that spoke, at least a quarter are in favour and at least a quarter are concerned or opposed.") boolean diverging,
        @Schema(description = "The numbers by which it is told whether governments diverge.") Numbers numbers,
        @Schema(description = "The governments.") Sides governments, @Schema(description = "The observers.") Sides observers,
        @Schema(description = "The groups, each as one and never as its members.") Sides groups,
        @Schema(description = "Views that were recorded without a name: of each stance the newest, at most 20, in the order in which they were spoken.") List<View> unnamed,
        @Schema(description = "Whether there are earlier ones beside them.") boolean moreUnnamed,
        @Schema(description = "What breakouts reported.") Breakouts breakouts,
        @Schema(description = "Views of one delegation alone: others of its kind spoke too, and no group, unnamed speaker or breakout is known to share its stance.") List<View> alone) {

    /** How the governments that spoke divide; the last three add up to the first. */
    @Schema(name = "DivergenceNumbers", description = "How the governments that spoke divide; the last three add up to the first.")
    public record Numbers(@Schema(description = "How many governments have a position.") int spoke,
            @Schema(description = "How many are in favour, with or without conditions.") int inFavour,
            @Schema(description = "How many are concerned or opposed.") int against,
            @Schema(description = "How many ask for clarification, a merger or another wording.") int other) {
    }

    /** The sides of one kind of actors. */
    @Schema(name = "DivergenceSides", description = "The sides that one kind of actors takes.")
    public record Sides(@Schema(description = "In favour, with or without conditions.") List<View> inFavour,
            @Schema(description = "Concerned or opposed.") List<View> against,
            @Schema(description = "Asking for clarification, a merger or another wording.") List<View> other) {

        static Sides of(Divergence divergence, String kind, Addresses addresses) {
            return new Sides(views(divergence.inFavour(kind), addresses), views(divergence.against(kind), addresses),
                    views(divergence.other(kind), addresses));
        }
    }

    /** Whether breakouts reported differently. */
    @Schema(name = "DivergenceBreakouts", description = "What breakouts reported.")
    public record Breakouts(
            @Schema(description = "Whether some reported support and some mixed views, concern or opposition; a report that goes both ways suffices.") boolean differ,
            @Schema(description = "Findings of support, with or without conditions.") List<ReportedFinding> inFavour,
            @Schema(description = "Findings of mixed views, concern or opposition.") List<ReportedFinding> otherwise,
            @Schema(description = "All other findings.") List<ReportedFinding> other) {
    }

    static DivergenceView of(Divergence divergence, Addresses addresses) {
        var item = divergence.item();
        return new DivergenceView(item.proposal(), item.number(), item.title(), item.cluster(), item.diverging(),
                new Numbers(item.governments().spoke(), divergence.inFavour("GOVERNMENT").size(),
                        divergence.against("GOVERNMENT").size(), divergence.other("GOVERNMENT").size()),
                Sides.of(divergence, "GOVERNMENT", addresses), Sides.of(divergence, "OBSERVER", addresses),
                Sides.of(divergence, "GROUP", addresses), views(divergence.unnamed(), addresses), divergence.moreUnnamed(),
                breakouts(divergence, addresses), views(divergence.alone(), addresses));
    }

    private static Breakouts breakouts(Divergence divergence, Addresses addresses) {
        List<ReportedFinding> all = divergence.reports().stream().flatMap(r -> r.findings().stream()
                .filter(f -> f.proposal().equals(divergence.item().proposal()))
                .map(f -> ReportedFinding.of(r, f, addresses))).toList();
        return new Breakouts(divergence.breakoutsDiffer(), all.stream().filter(f -> f.stance().inFavour()).toList(),
                all.stream().filter(f -> f.stance().against() || f.stance() == Stance.MIXED).toList(),
                all.stream().filter(f -> !f.stance().inFavour() && !f.stance().against() && f.stance() != Stance.MIXED)
                        .toList());
    }

    private static List<View> views(List<Stand> stands, Addresses addresses) {
        return stands.stream().map(s -> View.of(s, addresses)).toList();
    }
}
