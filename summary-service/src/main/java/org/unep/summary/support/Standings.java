package org.unep.summary.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.unep.summary.support.Support.Attendance;
import org.unep.summary.support.Support.ProposalRow;
import org.unep.summary.support.Support.Unattributed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads from the read model what the rule needs. Every query's cost is bounded by proposals times participants, however
 * many statements there have been.
 */
@ApplicationScoped
public class Standings {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private final Session entities;
    private final ObjectMapper json;

    Standings(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Whether the process has been heard of. */
    public boolean knows(String process) {
        return !rows("select 1 from process where code = :process", process).isEmpty();
    }

    /** Time of the latest event about the process. */
    public Optional<Instant> asOf(String process) {
        return entities.createNativeQuery("select at from as_of where process = :process", Instant.class)
                .setParameter("process", process).getResultList().stream().findFirst();
    }

    /** The proposals on which positions can still be taken, in the order of their numbers. */
    public List<ProposalRow> openProposals(String process) {
        return rows("""
                select cast(id as text), number, cast(doc -> 'title' as text), cluster, status from proposal
                where process = :process and status not in ('WITHDRAWN', 'DROPPED', 'CONSOLIDATED')
                order by number nulls last, id""", process).stream()
                .map(r -> new ProposalRow(uuid(r[0]), (Integer) r[1], texts(r[2]), (String) r[3], (String) r[4])).toList();
    }

    /** The tally of every proposal that somebody has spoken to. */
    public Map<UUID, Tally> tallies(String process) {
        Map<UUID, Tally> tallies = new HashMap<>();
        rows("""
                select cast(c.proposal as text), a.kind, c.position ->> 'stance', c.actor
                from current_position c join actor a on a.code = c.actor
                where c.process = :process""", process)
                .forEach(r -> tallies.computeIfAbsent(uuid(r[0]), p -> Tally.empty())
                        .add((String) r[1], Stance.valueOf((String) r[2]), (String) r[3]));
        reported(process).forEach((proposal, reported) -> tallies.merge(proposal,
                new Tally(Map.of(), Map.of(), Map.of(), reported), (t, r) -> t.withReported(r.reported())));
        return tallies;
    }

    private Map<UUID, List<Tally.Reported>> reported(String process) {
        Map<UUID, List<Tally.Reported>> reported = new HashMap<>();
        rows("""
                select f ->> 'proposal', cast(r.session as text), f ->> 'stance', f ->> 'quantifier'
                from report_back r cross join lateral jsonb_array_elements(r.doc -> 'findings') f
                where r.process = :process order by r.reported_at, r.session, r.id""", process)
                .forEach(r -> reported.computeIfAbsent(uuid(r[0]), p -> new ArrayList<>())
                        .add(new Tally.Reported(uuid(r[1]), Stance.valueOf((String) r[2]),
                                r[3] == null ? null : Quantifier.valueOf((String) r[3]))));
        return reported;
    }

    /** Views recorded without a name, by proposal. */
    public Map<UUID, List<Unattributed>> unattributed(String process) {
        Map<UUID, List<Unattributed>> views = new HashMap<>();
        rows("""
                select cast(d.proposal as text), cast(d.statement as text), d.position ->> 'stance', s.doc ->> 'quantifier'
                from stand d join statement s on s.id = d.statement
                where d.process = :process and d.actor = '' order by d.spoken_at, d.statement""", process)
                .forEach(r -> views.computeIfAbsent(uuid(r[0]), p -> new ArrayList<>())
                        .add(new Unattributed(uuid(r[1]), Stance.valueOf((String) r[2]), Quantifier.valueOf((String) r[3]))));
        return views;
    }

    /**
     * How many take part: distinct registrations over the process's consultations, or the largest attendance that one of them
     * declares. Declared lists are not public and cannot be joined, so the sum would count twice; the larger is a floor.
     */
    public Attendance attendance(String process) {
        Object[] row = rows("""
                with registered as (
                    select a.kind, count(distinct a.code) as n from registration r join actor a on a.code = r.participant
                    where r.process = :process and r.doc ->> 'status' is distinct from 'CANCELLED'
                      and not exists (select 1 from consultation c where cast(c.id as text) = r.doc ->> 'consultation'
                                      and c.doc ->> 'status' = 'CANCELLED')
                    group by a.kind),
                declared as (
                    select max((doc #>> '{attendance,governments}')::int) as governments,
                           max((doc #>> '{attendance,observers}')::int) as observers
                    from consultation
                    where process = :process and doc ->> 'status' is distinct from 'CANCELLED')
                select greatest(coalesce((select n from registered where kind = 'GOVERNMENT'), 0), coalesce(governments, 0)),
                       greatest(coalesce((select n from registered where kind = 'OBSERVER'), 0), coalesce(observers, 0))
                from declared""", process).get(0);
        return new Attendance(((Number) row[0]).intValue(), ((Number) row[1]).intValue());
    }

    private List<Object[]> rows(String sql, String process) {
        return entities.createNativeQuery(sql, Object[].class).setParameter("process", process).getResultList();
    }

    private static UUID uuid(Object text) {
        return UUID.fromString((String) text);
    }

    private Map<String, String> texts(Object text) {
        try {
            return json.readValue((String) text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
