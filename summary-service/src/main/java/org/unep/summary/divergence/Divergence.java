package org.unep.summary.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.unep.summary.proceedings.Proceedings;
import org.unep.summary.proceedings.Told.ReportBack;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.support.Stance;
import org.unep.summary.support.Support;

/**
 * The diversity of views on one open proposal.
 *
 * @param stands where named actors stand on it
 * @param unnamed views of it that were recorded without a name: of each stance the newest
 * @param moreUnnamed whether there are others
 * @param reports report-backs with a finding on it
 */
public record Divergence(Support.Item item, List<Stand> stands, List<Stand> unnamed, boolean moreUnnamed,
        List<ReportBack> reports) {

    private static final Set<Stance> OTHERWISE = Set.of(Stance.MIXED, Stance.CONCERN, Stance.OPPOSE);

    /** Of every open proposal, in the order of the support. */
    public static List<Divergence> of(Proceedings told, Support support) {
        Map<UUID, List<Stand>> stands = told.stands().stream().collect(Collectors.groupingBy(Stand::proposal));
        Map<UUID, List<Stand>> unnamed = told.unnamed().stream().collect(Collectors.groupingBy(Stand::proposal));
        return support.items().stream().map(item -> new Divergence(item,
                stands.getOrDefault(item.proposal(), List.of()), unnamed.getOrDefault(item.proposal(), List.of()),
                !told.unquoted().of(item.proposal()).isEmpty(),
                told.reportBacks().stream().filter(r -> reports(r, item.proposal(), s -> true)).toList())).toList();
    }

    /** Whether anybody has said, or reported, anything. */
    public boolean isSpokenTo() {
        return !stands.isEmpty() || !unnamed.isEmpty() || !reports.isEmpty();
    }

    /** Those of a kind: {@code GOVERNMENT}, {@code OBSERVER} or {@code GROUP}. */
    public List<Stand> of(String kind) {
        return stands.stream().filter(s -> s.kind().equals(kind)).toList();
    }

    public List<Stand> inFavour(String kind) {
        return of(kind).stream().filter(s -> s.position().stance().inFavour()).toList();
    }

    public List<Stand> against(String kind) {
        return of(kind).stream().filter(s -> s.position().stance().against()).toList();
    }

    /** Those who ask for clarification, a merger or another wording. */
    public List<Stand> other(String kind) {
        return of(kind).stream().filter(s -> !s.position().stance().inFavour() && !s.position().stance().against()).toList();
    }

    public List<ReportBack> reportsInFavour() {
        return reporting(Stance::inFavour);
    }

    /** Reports of mixed views, concern or opposition; a report that goes both ways is among those in favour too. */
    public List<ReportBack> reportsOtherwise() {
        return reporting(OTHERWISE::contains);
    }

    public boolean breakoutsDiffer() {
        return !reportsInFavour().isEmpty() && !reportsOtherwise().isEmpty();
    }

    /**
     * Views of one delegation alone: others of the same kind spoke too, and nobody else, named or not, may have taken that
     * stance. An unnamed speaker or a breakout's participant may be of any kind, and a group speaks for several delegations.
     */
    public List<Stand> alone() {
        List<Stand> alone = new ArrayList<>();
        for (String kind : List.of("GOVERNMENT", "OBSERVER")) {
            List<Stand> those = of(kind);
            those.stream().collect(Collectors.groupingBy(s -> s.position().stance(), TreeMap::new, Collectors.toList()))
                    .forEach((stance, same) -> {
                        if (same.size() == 1 && those.size() > 1 && !isSharedBeyondNames(stance)) {
                            alone.add(same.get(0));
                        }
                    });
        }
        return alone;
    }

    private boolean isSharedBeyondNames(Stance stance) {
        return of("GROUP").stream().anyMatch(s -> s.position().stance() == stance)
                || unnamed.stream().anyMatch(u -> u.position().stance() == stance)
                || reports.stream().anyMatch(r -> reports(r, item.proposal(), s -> s == stance || s == Stance.MIXED));
    }

    private List<ReportBack> reporting(Predicate<Stance> which) {
        return reports.stream().filter(r -> reports(r, item.proposal(), which)).toList();
    }

    private static boolean reports(ReportBack report, UUID proposal, Predicate<Stance> which) {
        return report.findings().stream().anyMatch(f -> f.proposal().equals(proposal) && which.test(f.stance()));
    }
}
