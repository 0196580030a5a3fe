package org.unep.summary.support;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.time.Now;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.support.Actors.Actor;
import org.unep.summary.support.Changes.Item;
import org.unep.summary.support.Changes.Moved;
import org.unep.summary.support.Changes.State;
import org.unep.summary.support.Reports.Finding;
import org.unep.summary.support.Stands.Stand;
import org.unep.summary.support.Support.Attendance;
import org.unep.summary.support.Support.Camp;
import org.unep.summary.support.Support.ProposalRow;

/** Says what moved between two instants. */
@ApplicationScoped
class ComparingSupport {

    private final Asking asking;
    private final Standings standings;
    private final Stands stands;
    private final Actors actors;
    private final Reports reports;
    private final Clock clock;

    ComparingSupport(Asking asking, Standings standings, Stands stands, Actors actors, Reports reports, Clock clock) {
        this.asking = asking;
        this.standings = standings;
        this.stands = stands;
        this.actors = actors;
        this.reports = reports;
        this.clock = clock;
    }

    /** A position by who took it on what. */
    private record Key(UUID proposal, String actor) {
    }

    /** How all proposals stood at an instant. */
    private record Moment(Map<UUID, Tally> tallies, Map<Key, Stand> stands) {

        private Tally tally(UUID proposal) {
            return tallies.getOrDefault(proposal, Tally.empty());
        }
    }

    /**
     * Compares in a transaction of its own that sees one moment of the record.
     *
     * @param to now where it is null
     * @throws Problem 400 for a wrong rule, for a time that is still to come, and where {@code to} is before {@code from}
     */
    @Transactional
    Changes between(String process, Instant from, @Nullable Instant to, @Nullable String rule) {
        SupportRule by = asking.about(process, rule, null).rule();
        Instant earlier = Objects.requireNonNull(asking.past("?from", from));
        Instant later = to == null ? Now.by(clock) : Objects.requireNonNull(asking.past("?to", to));
        if (later.isBefore(earlier)) {
            throw CommonProblem.INVALID_REQUEST.at("?to", "This is before 'from', which is " + earlier + ".");
        }
        Moment before = moment(process, earlier);
        Moment after = moment(process, later);
        Map<UUID, List<Moved>> moved = moved(before, after, actors.of(process));
        Map<UUID, List<Finding>> reported = reports.of(process, later).stream().filter(f -> f.reportedAt().isAfter(earlier))
                .collect(Collectors.groupingBy(Finding::proposal));
        Attendance attendance = standings.attendance(process);
        return new Changes(process, Support.RuleVersion.of(by), earlier, later, standings.proposals(process).stream()
                .filter(p -> moved.containsKey(p.id()) || reported.containsKey(p.id()))
                .map(p -> item(p, state(by, before.tally(p.id()), attendance), state(by, after.tally(p.id()), attendance),
                        moved.getOrDefault(p.id(), List.of()), reported.getOrDefault(p.id(), List.of())))
                .toList());
    }

    private Moment moment(String process, Instant at) {
        Map<Key, Stand> positions = new HashMap<>();
        stands.current(process, null, at).forEach(s -> positions.put(new Key(s.proposal(), s.actor()), s));
        return new Moment(standings.tallies(process, at), positions);
    }

    private static Map<UUID, List<Moved>> moved(Moment before, Moment after, Map<String, Actor> actors) {
        return after.stands().entrySet().stream().filter(e -> actors.containsKey(e.getKey().actor()))
                .filter(e -> !isSame(before.stands().get(e.getKey()), e.getValue()))
                .sorted(Map.Entry.comparingByKey((a, b) -> a.actor().compareTo(b.actor())))
                .collect(Collectors.groupingBy(e -> e.getKey().proposal(), Collectors.mapping(e -> {
                    Stand earlier = before.stands().get(e.getKey());
                    Taken now = e.getValue().taken();
                    return new Moved(actors.get(e.getKey().actor()).speaker(),
                            earlier == null ? null : earlier.taken().stance(),
                            now.stance(), now);
                }, Collectors.toList())));
    }

    // said once more with the same condition and for a merger with the same proposals, a position has not moved
    private static boolean isSame(@Nullable Stand before, Stand after) {
        return before != null && before.taken().stance() == after.taken().stance()
                && Objects.equals(before.taken().condition(), after.taken().condition())
                && Set.copyOf(before.taken().with()).equals(Set.copyOf(after.taken().with()));
    }

    private static State state(SupportRule rule, Tally tally, Attendance attendance) {
        SupportRule.Level level = rule.levelOf(tally);
        return new State(level.level(), level.phrase(), tally.diverging(),
                Camp.of(attendance.governments(), tally.governments()), Camp.of(attendance.observers(), tally.observers()),
                Support.everyStance(tally.groups()));
    }

    private static Item item(ProposalRow proposal, State before, State after, List<Moved> moved, List<Finding> reported) {
        return new Item(proposal.id(), proposal.number(), proposal.title(), proposal.cluster(), proposal.status(), before,
                after, moved, reported);
    }
}
