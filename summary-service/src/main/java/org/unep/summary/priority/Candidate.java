package org.unep.summary.priority;

import java.util.Set;
import java.util.function.Predicate;

import org.unep.summary.priority.Priorities.Breadth;
import org.unep.summary.priority.Priorities.Open;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;
import org.unep.summary.support.Support;
import org.unep.summary.support.Tally;

/** A proposal with what its rank is computed from. */
record Candidate(Support.Item item, Breadth breadth, Open open) {

    static Candidate of(Support.Item item) {
        var governments = item.governments();
        return new Candidate(item,
                new Breadth(groups(item, Set.of(Stance.SUPPORT, Stance.SUPPORT_WITH_CONDITIONS)), breakoutsInFavour(item),
                        governments.support() + governments.supportWithConditions()),
                new Open(governments.concern() + governments.clarification() + governments.oppose(),
                        groups(item, Set.of(Stance.CONCERN, Stance.CLARIFICATION, Stance.OPPOSE)), breakoutsOpen(item)));
    }

    boolean hasSupport() {
        return breadth.groups() + breadth.governments() > 0
                || item.reported().stream().anyMatch(r -> r.stance().inFavour());
    }

    private static int groups(Support.Item item, Set<Stance> stances) {
        return Tally.count(item.groups(), stances);
    }

    // one or a few of its participants do not make a breakout be in favour
    private static long breakoutsInFavour(Support.Item item) {
        return sessions(item, r -> r.stance().inFavour() && r.quantifier() != null
                && r.quantifier().compareTo(Quantifier.SOME) >= 0);
    }

    private static long breakoutsOpen(Support.Item item) {
        return sessions(item,
                r -> r.stance().against() || r.stance() == Stance.CLARIFICATION || r.stance() == Stance.MIXED);
    }

    private static long sessions(Support.Item item, Predicate<Tally.Reported> which) {
        return item.reported().stream().filter(which).map(Tally.Reported::session).distinct().count();
    }
}
