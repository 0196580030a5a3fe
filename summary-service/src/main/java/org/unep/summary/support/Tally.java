package org.unep.summary.support;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the support rule looks at for one proposal: who stands where now, and what breakouts reported.
 *
 * @param governments codes of governments by current stance
 * @param observers codes of observers by current stance
 * @param groups codes of groups by current stance
 * @param reported findings of breakouts
 */
public record Tally(Map<Stance, Set<String>> governments, Map<Stance, Set<String>> observers, Map<Stance, Set<String>> groups,
        List<Reported> reported) {

    /** A finding: {@code quantifier} is null only for {@link Stance#MIXED}. */
    @Schema(name = "ReportedView", description = "What a breakout reported of a proposal, as its facilitators told it. Shown, and looked at by the rule; nobody is counted by it.")
    public record Reported(@Schema(description = "Id of the session that reported.") UUID session,
            @Schema(description = "What it reported.") Stance stance,
            @Schema(description = "How many were said to; null only where the stance is MIXED.", nullable = true) @Nullable Quantifier quantifier) {
    }

    /** Nobody has said anything. */
    public static Tally empty() {
        return new Tally(new EnumMap<>(Stance.class), new EnumMap<>(Stance.class), new EnumMap<>(Stance.class), List.of());
    }

    /** Everybody conceivable is in favour, and every breakout reports so. */
    public static Tally allInFavour() {
        Set<String> everybody = IntStream.range(0, 1000).mapToObj(Integer::toString).collect(Collectors.toSet());
        Map<Stance, Set<String>> camp = Map.of(Stance.SUPPORT, everybody);
        return new Tally(camp, camp, camp, everybody.stream()
                .map(s -> new Reported(new UUID(0, Long.parseLong(s)), Stance.SUPPORT, Quantifier.ALL)).toList());
    }

    /** How many of a camp hold one of the stances. */
    public static int count(Map<Stance, Set<String>> camp, Set<Stance> stances) {
        return stances.stream().mapToInt(s -> camp.getOrDefault(s, Set.of()).size()).sum();
    }

    /** How many of a camp have a position at all. */
    public static int spoke(Map<Stance, Set<String>> camp) {
        return camp.values().stream().mapToInt(Set::size).sum();
    }

    /** How many distinct sessions reported one of the stances with at least this quantifier. */
    public long sessionsReporting(Set<Stance> stances, @Nullable Quantifier atLeast) {
        return reporting(stances, atLeast).count();
    }

    /** The distinct sessions that reported one of the stances with at least this quantifier. */
    Stream<UUID> reporting(Set<Stance> stances, @Nullable Quantifier atLeast) {
        return reported.stream()
                .filter(r -> stances.contains(r.stance()))
                .filter(r -> atLeast == null || r.quantifier() != null && r.quantifier().compareTo(atLeast) >= 0)
                .map(Reported::session).distinct();
    }

    /** At least a quarter of the governments that spoke in favour, and at least a quarter concerned or opposed. */
    public boolean diverging() {
        int spoke = spoke(governments);
        int inFavour = count(governments, Set.of(Stance.SUPPORT, Stance.SUPPORT_WITH_CONDITIONS));
        int against = count(governments, Set.of(Stance.CONCERN, Stance.OPPOSE));
        return spoke > 0 && 4 * inFavour >= spoke && 4 * against >= spoke;
    }

    Tally withReported(List<Reported> reported) {
        return new Tally(governments, observers, groups, reported);
    }

    Tally add(String kind, Stance stance, Collection<String> actors) {
        actors.forEach(actor -> add(kind, stance, actor));
        return this;
    }

    Tally add(String kind, Stance stance, String actor) {
        var camp = switch (kind) {
            case "GOVERNMENT" -> governments;
            case "OBSERVER" -> observers;
            default -> groups;
        };
        camp.computeIfAbsent(stance, s -> new TreeSet<>()).add(actor);
        return this;
    }
}
