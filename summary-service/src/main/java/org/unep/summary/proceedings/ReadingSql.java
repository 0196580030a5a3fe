package org.unep.summary.proceedings;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.unep.summary.support.Stance;

/**
 * The queries for who stands where and who raised what in {@code :process}. Each reads as many rows as there are actors, and
 * of what was recorded without a name the newest: none reads all statements.
 */
final class ReadingSql {

    /** So many are read of what was recorded without a name: for each stance on a proposal, for each quantifier on an issue. */
    static final int NEWEST = 20;

    private static final String STANCES = Arrays.stream(Stance.values()).filter(Stance::isPosition).map(Stance::name)
            .collect(Collectors.joining(","));

    // only what a citation shows, so that long texts are not carried along
    private static final String CITED = """
            cast(jsonb_build_object('id', s.id, 'participant', s.doc -> 'participant', 'onBehalfOf', s.doc -> 'onBehalfOf',
                 'quantifier', s.doc -> 'quantifier', 'session', s.doc -> 'session', 'spokenAt', s.doc -> 'spokenAt',
                 'language', s.doc -> 'language') as text)""";

    static final String HELD = """
            select cast(c.proposal as text), c.actor, cast(c.position as text), %s
            from current_position c join actor a on a.code = c.actor join statement s on s.id = c.statement
            where c.process = :process order by c.proposal, c.actor""".formatted(CITED);

    private static final String UNNAMED_ON = """
            from proposal p cross join unnest(string_to_array('%s', ',')) stance
            cross join lateral (
                select position, statement from stand
                where proposal = p.id and actor = '' and position ->> 'stance' = stance
                order by spoken_at desc, statement desc %%s) v""".formatted(STANCES);

    static final String UNNAMED = """
            select cast(p.id as text), '', cast(v.position as text), %s %s
            join statement s on s.id = v.statement
            where p.process = :process order by s.spoken_at, s.id, p.id"""
            .formatted(CITED, UNNAMED_ON.formatted("limit " + NEWEST));

    static final String UNNAMED_BESIDE = "select cast(p.id as text), stance, count(*) "
            + UNNAMED_ON.formatted("offset " + NEWEST + " limit :most") + " where p.process = :process group by p.id, stance";

    // each issue, actor and quantifier is found in the index behind the one before, and not by reading every row
    private static final String RAISERS = """
            with recursive raiser as (
                (select issue, actor, quantifier from raised where process = :process
                 order by issue, actor, quantifier limit 1)
                union all
                select n.* from raiser r cross join lateral (
                    select issue, actor, quantifier from raised
                    where process = :process and (issue, actor, quantifier) > (r.issue, r.actor, r.quantifier)
                    order by issue, actor, quantifier limit 1) n)
            """;

    private static final String RAISED_BY = """
            select statement from raised
            where process = :process and issue = r.issue and actor = r.actor and quantifier = r.quantifier""";

    static final String RAISED = RAISERS + """
            select r.issue, r.actor, cast(null as text), %1$s
            from raiser r
            cross join lateral (
                (%2$s and r.actor <> '' order by spoken_at, statement limit 1)
                union all
                (%2$s and r.actor = '' order by spoken_at desc, statement desc limit %3$d)) w
            join statement s on s.id = w.statement
            where r.actor = '' or exists (select 1 from actor a where a.code = r.actor)
            order by r.issue, r.actor, s.spoken_at, s.id""".formatted(CITED, RAISED_BY, NEWEST);

    static final String RAISED_BESIDE = RAISERS + """
            select r.issue, r.quantifier, count(*) from raiser r
            cross join lateral (%s and r.actor = '' order by spoken_at desc, statement desc offset %d limit :most) w
            group by r.issue, r.quantifier""".formatted(RAISED_BY, NEWEST);

    private ReadingSql() {
    }
}
