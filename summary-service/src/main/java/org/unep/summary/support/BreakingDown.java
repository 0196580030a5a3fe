package org.unep.summary.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.time.Now;
import org.unep.summary.support.Actors.Actor;
import org.unep.summary.support.Breakdown.By;
import org.unep.summary.support.Breakdown.Named;
import org.unep.summary.support.Breakdown.Part;
import org.unep.summary.support.Breakdown.Row;
import org.unep.summary.support.Consultations.Held;
import org.unep.summary.support.Stands.Stand;
import org.unep.summary.support.Support.Camp;
import org.unep.summary.support.Support.ProposalRow;

/** Breaks tallies down by group, by kind of participant and by consultation. */
@ApplicationScoped
class BreakingDown {

    private final Asking asking;
    private final Standings standings;
    private final Stands stands;
    private final Actors actors;
    private final Consultations consultations;
    private final Clock clock;

    BreakingDown(Asking asking, Standings standings, Stands stands, Actors actors, Consultations consultations, Clock clock) {
        this.asking = asking;
        this.standings = standings;
        this.stands = stands;
        this.actors = actors;
        this.consultations = consultations;
        this.clock = clock;
    }

    /**
     * Who can be in a row.
     *
     * @param registered participants by the consultations for which they are registered
     * @param day on which memberships are looked at
     */
    private record People(Map<String, Actor> actors, Map<String, Set<UUID>> registered, LocalDate day) {

        private int registered(Predicate<Actor> which, String camp) {
            return (int) registered.keySet().stream().map(actors::get).filter(Objects::nonNull).filter(which)
                    .filter(a -> a.speaker().camp().equals(camp)).count();
        }

        private Predicate<Actor> registeredFor(UUID consultation) {
            return a -> registered.getOrDefault(a.speaker().code(), Set.of()).contains(consultation);
        }
    }

    /** Breaks the tally of every open proposal of the process down, in a transaction of its own. */
    @Transactional
    Breakdown of(String process, By by, @Nullable Instant asOf) {
        Asked asked = asking.about(process, null, asOf);
        People people = people(process);
        List<Stand> taken = by == By.CONSULTATION ? stands.byConsultation(process, null, asked.asOf())
                : stands.current(process, null, asked.asOf());
        Map<UUID, List<Stand>> byProposal = taken.stream().collect(Collectors.groupingBy(Stand::proposal));
        Map<UUID, Held> held = consultations.of(process);
        return new Breakdown(process, by, asked.asOf() == null ? standings.asOf(process).orElse(null) : asked.asOf(), by.note(),
                shown(process, asked.asOf()).stream().map(p -> new Breakdown.Item(p.id(), p.number(), p.title(), p.status(),
                        rows(by, byProposal.getOrDefault(p.id(), List.of()), people, held))).toList());
    }

    private List<ProposalRow> shown(String process, @Nullable Instant asOf) {
        Set<UUID> spokenTo = new HashSet<>();
        if (asOf != null) {
            spokenTo.addAll(standings.tallies(process, asOf).keySet());
            spokenTo.addAll(standings.unnamed(process, asOf).keySet());
        }
        return standings.shown(process, asOf, spokenTo::contains);
    }

    /** Breaks the tally of one proposal down in every way, as the caller's transaction sees it. */
    @Transactional(Transactional.TxType.MANDATORY)
    Explanation.Parts of(String process, UUID proposal, List<Stand> current, @Nullable Instant asOf) {
        People people = people(process);
        return new Explanation.Parts(rows(By.GROUP, current, people, Map.of()), rows(By.KIND, current, people, Map.of()),
                rows(By.CONSULTATION, stands.byConsultation(process, proposal, asOf), people, consultations.of(process)));
    }

    private People people(String process) {
        return new People(actors.of(process), actors.registered(process), Now.day(clock));
    }

    private static List<Row> rows(By by, List<Stand> taken, People people, Map<UUID, Held> consultations) {
        return switch (by) {
            case GROUP -> byGroup(taken, people);
            case KIND -> byKind(taken, people);
            case CONSULTATION -> byConsultation(taken, people, consultations);
        };
    }

    private static List<Row> byGroup(List<Stand> taken, People people) {
        Map<String, Stance> own = taken.stream().filter(s -> is(people, s, Speaker::isGroup))
                .collect(Collectors.toMap(Stand::actor, s -> s.taken().stance()));
        return spoken(people.actors().values().stream().filter(a -> a.speaker().isGroup()).map(group -> {
            String code = group.speaker().code();
            return row(code, group.speaker().name(), own.get(code), taken, people,
                    a -> a.groupsOn(people.day()).contains(code));
        }).toList());
    }

    private static List<Row> byKind(List<Stand> taken, People people) {
        Set<String> kinds = people.actors().values().stream().map(Actor::speaker).filter(s -> !s.isGroup())
                .map(BreakingDown::kind).collect(Collectors.toCollection(TreeSet::new));
        return spoken(kinds.stream().map(kind -> row(kind, Map.of("en", inWords(kind)), null, taken, people,
                a -> !a.speaker().isGroup() && kind(a.speaker()).equals(kind))).toList());
    }

    private static List<Row> byConsultation(List<Stand> taken, People people, Map<UUID, Held> consultations) {
        Map<UUID, List<Stand>> within = taken.stream().filter(s -> s.taken().statement().consultation() != null)
                .collect(Collectors.groupingBy(s -> s.taken().statement().consultation(), TreeMap::new, Collectors.toList()));
        return spoken(consultations.entrySet().stream().map(c -> row(c.getKey().toString(), c.getValue().title(), null,
                within.getOrDefault(c.getKey(), List.of()), people, a -> true,
                camp -> Math.max(people.registered(people.registeredFor(c.getKey()), camp),
                        c.getValue().declared().of(camp))))
                .toList());
    }

    private static Row row(String code, Map<String, String> name, @Nullable Stance own, List<Stand> taken, People people,
            Predicate<Actor> inIt) {
        return row(code, name, own, taken, people, inIt, camp -> people.registered(inIt, camp));
    }

    private static Row row(String code, Map<String, String> name, @Nullable Stance own, List<Stand> taken, People people,
            Predicate<Actor> spoke, ToIntFunction<String> registered) {
        Function<String, Part> part = camp -> part(taken, people, camp, spoke, registered.applyAsInt(camp));
        return new Row(code, name, own, part.apply("GOVERNMENT"), part.apply("OBSERVER"));
    }

    private static Part part(List<Stand> taken, People people, String camp, Predicate<Actor> inIt,
            int registered) {
        Map<Stance, Set<String>> codes = new EnumMap<>(Stance.class);
        Map<Stance, List<Named>> names = new EnumMap<>(Stance.class);
        for (Stand stand : taken) {
            Actor actor = people.actors().get(stand.actor());
            if (actor != null && actor.speaker().camp().equals(camp) && inIt.test(actor)) {
                codes.computeIfAbsent(stand.taken().stance(), s -> new TreeSet<>()).add(stand.actor());
                names.computeIfAbsent(stand.taken().stance(), s -> new ArrayList<>())
                        .add(new Named(stand.actor(), actor.speaker().name()));
            }
        }
        return new Part(Camp.of(registered, codes), names);
    }

    private static boolean is(People people, Stand stand, Predicate<Speaker> what) {
        Actor actor = people.actors().get(stand.actor());
        return actor != null && what.test(actor.speaker());
    }

    private static List<Row> spoken(List<Row> rows) {
        return rows.stream().filter(r -> r.own() != null || r.governments().tally().registered() > 0
                || r.governments().tally().spoke() > 0 || r.observers().tally().registered() > 0
                || r.observers().tally().spoke() > 0).toList();
    }

    private static String kind(Speaker speaker) {
        return Objects.requireNonNullElse(speaker.kind(), "UNKNOWN");
    }

    private static String inWords(String kind) {
        return kind.charAt(0) + kind.substring(1).toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
