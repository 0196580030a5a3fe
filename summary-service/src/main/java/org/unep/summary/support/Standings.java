package org.unep.summary.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Support.Attendance;
import org.unep.summary.support.Support.ProposalRow;
import org.unep.summary.support.Support.Unattributed;

import com.fasterxml.jackson.core.type.TypeReference;

/**
 * Reads from the read model what the rule needs. Every query's cost is bounded by proposals times participants, however
 * many statements there have been.
 */
@ApplicationScoped
public class Standings {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private static final TypeReference<List<String>> CODES = new TypeReference<>() {
    };

    private static final String HELD = """
            select cast(c.proposal as text), a.kind, c.position ->> 'stance' as stance, cast(jsonb_agg(c.actor) as text)
            from current_position c join actor a on a.code = c.actor
            where c.process = :process group by c.proposal, a.kind, stance""";

    // whoever has ever stood somewhere stands somewhere now: so each is looked up in the index, and not every stand read
    private static final String HELD_BY = """
            select cast(c.proposal as text), a.kind, l.stance, cast(jsonb_agg(c.actor) as text)
            from current_position c join actor a on a.code = c.actor
            cross join lateral (
                select s.position ->> 'stance' as stance from stand s
                where s.proposal = c.proposal and s.actor = c.actor and s.spoken_at <= :asOf
                order by s.spoken_at desc, s.statement desc limit 1) l
            where c.process = :process group by c.proposal, a.kind, l.stance""";

    private final ReadModel model;

    Standings(ReadModel model) {
        this.model = model;
    }

    /** Whether the process has been heard of. */
    public boolean knows(String process) {
        return !model.query("select code, version from process where code = :process").setParameter("process", process)
                .getResultList().isEmpty();
    }

    /** The process's title by BCP 47 tag. */
    Map<String, String> title(String process) {
        return ReadModel.rows(model.query("select code, cast(doc -> 'title' as text) from process where code = :process")
                .setParameter("process", process)).map(r -> texts(r[1])).findFirst().orElse(Map.of());
    }

    /** Time of the latest event about the process. */
    public Optional<Instant> asOf(String process) {
        return ReadModel
                .rows(model.query("select process, at from as_of where process = :process").setParameter("process", process))
                .map(r -> (Instant) r[1]).findFirst();
    }

    /** The proposals on which positions can still be taken, in the order of their numbers. */
    public List<ProposalRow> openProposals(String process) {
        return proposals(process).stream().filter(ProposalRow::isOpen).toList();
    }

    /**
     * The proposals that are shown: now the open ones, by an instant also those that were closed since.
     *
     * @param spokenTo whether something had been said or reported of it by the instant
     */
    List<ProposalRow> shown(String process, @Nullable Instant asOf, Predicate<UUID> spokenTo) {
        return proposals(process).stream().filter(p -> p.isOpen() || asOf != null && spokenTo.test(p.id())).toList();
    }

    /** All proposals of the process, also those that are closed, in the order of their numbers. */
    List<ProposalRow> proposals(String process) {
        return ReadModel.rows(model.query("""
                select cast(id as text), number, cast(doc -> 'title' as text), cluster, status from proposal
                where process = :process order by number nulls last, id""").setParameter("process", process))
                .map(r -> new ProposalRow(ReadModel.uuid(r[0]), (Integer) r[1], texts(r[2]), (String) r[3], (String) r[4]))
                .toList();
    }

    /** The tally of every proposal that somebody has spoken to, now or by an instant. */
    Map<UUID, Tally> tallies(String process, @Nullable Instant asOf) {
        Map<UUID, Tally> tallies = new HashMap<>();
        ReadModel.rows(at(asOf, model.query(asOf == null ? HELD : HELD_BY).setParameter("process", process)))
                .forEach(r -> tallies.computeIfAbsent(ReadModel.uuid(r[0]), p -> Tally.empty())
                        .add((String) r[1], Stance.valueOf((String) r[2]), model.read(r[3], CODES)));
        reported(process, asOf).forEach((proposal, reported) -> tallies.merge(proposal,
                new Tally(Map.of(), Map.of(), Map.of(), reported), (t, r) -> t.withReported(r.reported())));
        return tallies;
    }

    private Map<UUID, List<Tally.Reported>> reported(String process, @Nullable Instant asOf) {
        Map<UUID, List<Tally.Reported>> reported = new HashMap<>();
        ReadModel.rows(model.query("""
                select f ->> 'proposal', cast(r.session as text), f ->> 'stance', f ->> 'quantifier'
                from report_back r cross join lateral jsonb_array_elements(r.doc -> 'findings') f
                where r.process = :process and r.reported_at <= coalesce(cast(:asOf as timestamptz), 'infinity')
                order by r.reported_at, r.session, r.id""").setParameter("process", process)
                .setParameter("asOf", asOf, Instant.class))
                .forEach(r -> reported.computeIfAbsent(ReadModel.uuid(r[0]), p -> new ArrayList<>())
                        .add(new Tally.Reported(ReadModel.uuid(r[1]), Stance.valueOf((String) r[2]),
                                r[3] == null ? null : Quantifier.valueOf((String) r[3]))));
        return reported;
    }

    /** The latest views recorded without a name, by proposal, now or by an instant. */
    Map<UUID, Unnamed> unnamed(String process, @Nullable Instant asOf) {
        Map<UUID, List<Unattributed>> views = new HashMap<>();
        ReadModel.rows(model.query("""
                select cast(p.id as text), cast(d.statement as text), d.position ->> 'stance', s.doc ->> 'quantifier'
                from proposal p
                cross join lateral (
                    select statement, position, spoken_at from stand
                    where proposal = p.id and actor = '' and spoken_at <= coalesce(cast(:asOf as timestamptz), 'infinity')
                    order by spoken_at desc, statement desc limit :limit) d
                join statement s on s.id = d.statement
                where p.process = :process order by d.spoken_at, d.statement""").setParameter("process", process)
                .setParameter("asOf", asOf, Instant.class).setParameter("limit", Unnamed.SHOWN + 1))
                .forEach(r -> views.computeIfAbsent(ReadModel.uuid(r[0]), p -> new ArrayList<>())
                        .add(new Unattributed(ReadModel.uuid(r[1]), Stance.valueOf((String) r[2]),
                                Quantifier.valueOf((String) r[3]))));
        Map<UUID, Unnamed> unnamed = new HashMap<>();
        views.forEach((proposal, latest) -> unnamed.put(proposal, Unnamed.of(latest)));
        return unnamed;
    }

    /**
     * The latest views that nobody was named for. There may be any number of them, so only the latest are read.
     *
     * @param latest in the order in which they were spoken
     * @param more whether there are earlier ones
     */
    record Unnamed(List<Unattributed> latest, boolean more) {

        static final Unnamed NONE = new Unnamed(List.of(), false);
        static final int SHOWN = 20;

        private static Unnamed of(List<Unattributed> oneMore) {
            boolean more = oneMore.size() > SHOWN;
            return new Unnamed(more ? oneMore.subList(1, oneMore.size()) : oneMore, more);
        }
    }

    /**
     * How many take part: distinct registrations over the process's consultations, or the largest attendance that one of them
     * declares. Declared lists are not public and cannot be joined, so the sum would count twice; the larger is a floor.
     */
    public Attendance attendance(String process) {
        Object[] row = ReadModel.rows(model.query("""
                with registered as (
                    select a.kind, count(distinct a.code) as n from registration r join actor a on a.code = r.participant
                    where r.process = :process and r.doc ->> 'status' is distinct from 'CANCELLED'
                      and not exists (select 1 from consultation c where c.process = r.process
                                      and cast(c.id as text) = r.doc ->> 'consultation' and c.doc ->> 'status' = 'CANCELLED')
                    group by a.kind),
                declared as (
                    select max((doc #>> '{attendance,governments}')::int) as governments,
                           max((doc #>> '{attendance,observers}')::int) as observers
                    from consultation
                    where process = :process and doc ->> 'status' is distinct from 'CANCELLED')
                select greatest(coalesce((select n from registered where kind = 'GOVERNMENT'), 0), coalesce(governments, 0)),
                       greatest(coalesce((select n from registered where kind = 'OBSERVER'), 0), coalesce(observers, 0))
                from declared""").setParameter("process", process)).findFirst().orElseThrow();
        return new Attendance(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    private static NativeQuery<Object[]> at(@Nullable Instant asOf, NativeQuery<Object[]> query) {
        return asOf == null ? query : query.setParameter("asOf", asOf);
    }

    private Map<String, String> texts(Object text) {
        return model.read(text, TEXTS);
    }
}
