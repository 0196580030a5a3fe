package org.unep.summary.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.unep.summary.proceedings.Addresses;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.type.TypeReference;

/**
 * Who took which position in which statement. What is read for one proposal is bounded by the number of participants, times
 * that of consultations where it is read for each of them.
 */
@ApplicationScoped
class Stands {

    private static final TypeReference<List<String>> CODES = new TypeReference<>() {
    };

    private static final String COLUMNS = """
            select cast(d.proposal as text), d.actor, cast(d.position as text), cast(d.statement as text), s.spoken_at,
                   s.doc ->> 'session', coalesce(s.doc ->> 'consultation', n.doc ->> 'consultation'),
                   s.doc ->> 'participant', cast(s.doc -> 'onBehalfOf' as text), s.doc ->> 'quantifier'
            from (%s) d
            join statement s on s.id = d.statement left join session n on n.id = cast(s.doc ->> 'session' as uuid)
            order by %s""";

    private static final String BY_THEN = "spoken_at <= coalesce(cast(:asOf as timestamptz), 'infinity')";
    private static final String OF_PROPOSAL = "(cast(:proposal as uuid) is null or %s = cast(:proposal as uuid))";

    // whoever has ever stood somewhere has a current position: so each is looked up in the index, and not every stand read
    private static final String LATEST = COLUMNS.formatted("""
            select c.proposal, c.actor, l.position, l.statement from current_position c
            cross join lateral (
                select position, statement from stand
                where proposal = c.proposal and actor = c.actor and %s
                order by spoken_at desc, statement desc limit :limit) l
            where c.process = :process and %s""".formatted(BY_THEN, OF_PROPOSAL.formatted("c.proposal")),
            "d.proposal, d.actor, s.spoken_at, d.statement");

    // Once for each consultation of the process. The range says the same as an equality would, but only the index that knows of
    // consultations is in its order: by the other one PostgreSQL might read all that somebody said since in other ones.
    private static final String BY_CONSULTATION = COLUMNS.formatted("""
            select c.proposal, c.actor, l.position, l.statement from current_position c
            join consultation k on k.process = c.process
            cross join lateral (
                select position, statement from stand
                where proposal = c.proposal and actor = c.actor and consultation >= k.id
                  and (consultation, spoken_at) <= (k.id, coalesce(cast(:asOf as timestamptz), 'infinity'))
                order by consultation desc, spoken_at desc, statement desc limit 1) l
            where c.process = :process and %s""".formatted(OF_PROPOSAL.formatted("c.proposal")),
            "d.proposal, d.actor, s.spoken_at, d.statement");

    private static final String UNNAMED = COLUMNS.formatted("""
            select p.id as proposal, l.* from proposal p
            cross join lateral (
                select actor, position, statement from stand
                where proposal = p.id and actor = '' and %s
                order by spoken_at desc, statement desc limit :limit) l
            where p.process = :process and %s""".formatted(BY_THEN, OF_PROPOSAL.formatted("p.id")),
            "d.proposal, s.spoken_at, d.statement");

    private static final String UNNAMED_BEHIND = COLUMNS.formatted("""
            select proposal, actor, position, statement from stand
            where proposal = :proposal and actor = '' and (spoken_at, statement) > (:spokenAt, :statement)
            order by spoken_at, statement limit :limit""", "s.spoken_at, d.statement");

    private final ReadModel model;
    private final Addresses addresses;

    Stands(ReadModel model, Addresses addresses) {
        this.model = model;
        this.addresses = addresses;
    }

    /**
     * A position that somebody took.
     *
     * @param actor code of who took it; empty for a view recorded without a name
     * @param quantifier how many a view without a name speaks of; null for others
     */
    record Stand(UUID proposal, String actor, Taken taken, @Nullable Quantifier quantifier) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Position(Stance stance, @Nullable String condition, @Nullable List<UUID> with, @Nullable String text) {
    }

    /** Where everybody stands, on one proposal or on all of the process, now or by an instant. */
    List<Stand> current(String process, @Nullable UUID proposal, @Nullable Instant asOf) {
        return stands(asked(LATEST, process, proposal, asOf).setParameter("limit", 1));
    }

    /** The latest positions of everybody on a proposal, at most so many of each, in the order in which they were spoken. */
    List<Stand> history(String process, UUID proposal, @Nullable Instant asOf, int limit) {
        return stands(asked(LATEST, process, proposal, asOf).setParameter("limit", limit));
    }

    /** Of each its latest position within each consultation. */
    List<Stand> byConsultation(String process, @Nullable UUID proposal, @Nullable Instant asOf) {
        return stands(asked(BY_CONSULTATION, process, proposal, asOf));
    }

    /** The latest views without a name, at most so many per proposal, in the order in which they were spoken. */
    List<Stand> unnamed(String process, @Nullable UUID proposal, @Nullable Instant asOf, int limit) {
        return stands(asked(UNNAMED, process, proposal, asOf).setParameter("limit", limit));
    }

    /** The views without a name behind a statement, in the order in which they were spoken. */
    List<Stand> unnamedBehind(UUID proposal, Instant spokenAt, UUID statement, int limit) {
        return stands(model.query(UNNAMED_BEHIND).setParameter("proposal", proposal).setParameter("spokenAt", spokenAt)
                .setParameter("statement", statement).setParameter("limit", limit));
    }

    private NativeQuery<Object[]> asked(String sql, String process, @Nullable UUID proposal, @Nullable Instant asOf) {
        return model.query(sql).setParameter("process", process).setParameter("proposal", proposal, UUID.class)
                .setParameter("asOf", asOf, Instant.class);
    }

    private List<Stand> stands(NativeQuery<Object[]> query) {
        List<Object[]> rows = query.getResultList();
        List<Stand> stands = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i + 1 == rows.size() || !rows.get(i)[0].equals(rows.get(i + 1)[0])
                    || !rows.get(i)[1].equals(rows.get(i + 1)[1]);
            stands.add(stand(rows.get(i), last));
        }
        return stands;
    }

    private Stand stand(Object[] r, boolean current) {
        Position position = model.read(r[2], Position.class);
        UUID statement = ReadModel.uuid(r[3]);
        Spoken spoken = new Spoken(statement, addresses.statement(statement), (Instant) r[4], ReadModel.uuidOrNull(r[5]),
                ReadModel.uuidOrNull(r[6]), (String) r[7], model.read(r[8], CODES));
        return new Stand(ReadModel.uuid(r[0]), (String) r[1],
                new Taken(position.stance(), position.condition(), Objects.requireNonNullElse(position.with(), List.of()),
                        position.text(), current, spoken),
                r[9] == null ? null : Quantifier.valueOf((String) r[9]));
    }
}
