package org.unep.summary.readmodel;

import java.util.List;
import java.util.Map;

/**
 * The statements that fold a batch. Each takes {@code :batch}, a JSON array of events' data, at most one per aggregate, or
 * {@code :keys}, an array of their ids.
 */
final class FoldingSql {

    private static final String PROCESS = """
            insert into process (code, version, doc)
            select e ->> 'code', (e ->> 'version')::int, e from jsonb_array_elements(cast(:batch as jsonb)) e
            on conflict (code) do update set version = excluded.version, doc = excluded.doc
            where process.version < excluded.version""";

    private static final String ACTOR = """
            insert into actor (code, version, kind, doc)
            select e ->> 'code', (e ->> 'version')::int,
                   case when not jsonb_exists(e, 'government') then 'GROUP' when (e ->> 'government')::boolean then 'GOVERNMENT' else 'OBSERVER' end, e
            from jsonb_array_elements(cast(:batch as jsonb)) e
            on conflict (code) do update set version = excluded.version, kind = excluded.kind, doc = excluded.doc
            where actor.version < excluded.version""";

    private static final String REGISTRATION = """
            insert into registration (id, version, process, participant, doc)
            select (e ->> 'id')::uuid, (e ->> 'version')::int, e ->> 'process', e ->> 'participant', e
            from jsonb_array_elements(cast(:batch as jsonb)) e
            on conflict (id) do update set version = excluded.version, participant = excluded.participant, doc = excluded.doc
            where registration.version < excluded.version""";

    private static final String PROPOSAL = """
            insert into proposal (id, version, process, number, status, cluster, doc)
            select (e ->> 'id')::uuid, (e ->> 'version')::int, e ->> 'process', (e ->> 'number')::int, e ->> 'status', e ->> 'cluster', e
            from jsonb_array_elements(cast(:batch as jsonb)) e
            on conflict (id) do update set version = excluded.version, number = excluded.number, status = excluded.status,
                   cluster = excluded.cluster, doc = excluded.doc
            where proposal.version < excluded.version""";

    private static final String REPORT_BACK = """
            insert into report_back (id, version, process, session, reported_at, doc)
            select (e ->> 'id')::uuid, (e ->> 'version')::int, e ->> 'process', (e ->> 'session')::uuid, (e ->> 'reportedAt')::timestamptz, e
            from jsonb_array_elements(cast(:batch as jsonb)) e
            on conflict (id) do update set version = excluded.version, session = excluded.session,
                   reported_at = excluded.reported_at, doc = excluded.doc
            where report_back.version < excluded.version""";

    private static final String STATEMENT = """
            insert into statement (id, version, process, delivered, spoken_at, doc)
            select (e ->> 'id')::uuid, (e ->> 'version')::int, e ->> 'process', e ->> 'status' = 'DELIVERED', (e ->> 'spokenAt')::timestamptz, e
            from jsonb_array_elements(cast(:batch as jsonb)) e
            on conflict (id) do update set version = excluded.version, delivered = excluded.delivered,
                   spoken_at = excluded.spoken_at, doc = excluded.doc
            where statement.version < excluded.version""";

    // What the batch's statements say now, in place of what they said before. An empty onBehalfOf sets the speaker's position,
    // a non-empty one exactly those it lists. The consultation is the one that the statement names, or else its session's.
    private static final String STANDS = """
            with told as (
                select s.id, s.process, s.spoken_at, s.delivered, s.doc,
                       coalesce(s.doc ->> 'consultation', n.doc ->> 'consultation')::uuid as consultation
                from statement s left join session n on n.id = (s.doc ->> 'session')::uuid
                where s.id in (select k from unnest(cast(:keys as uuid[])) k)),
            said as (
                select distinct on (proposal, actor, statement)
                       (p ->> 'proposal')::uuid as proposal, actor, t.spoken_at, t.id as statement, t.process, p as position, t.consultation
                from told t
                cross join lateral jsonb_array_elements(t.doc -> 'positions') with ordinality as o(p, n)
                cross join lateral jsonb_array_elements_text(
                    case when jsonb_array_length(t.doc -> 'onBehalfOf') > 0 then t.doc -> 'onBehalfOf'
                         else jsonb_build_array(coalesce(t.doc ->> 'participant', '')) end) actor
                where t.delivered
                order by proposal, actor, statement, n desc),
            unsaid as (
                delete from stand d using told t
                where d.statement = t.id
                  and not exists (select 1 from said s where s.statement = d.statement and s.proposal = d.proposal
                                  and s.actor = d.actor and s.spoken_at = d.spoken_at))
            insert into stand (proposal, actor, spoken_at, statement, process, position, consultation)
            select proposal, actor, spoken_at, statement, process, position, consultation from said
            on conflict (proposal, actor, spoken_at, statement) do update
            set position = excluded.position, consultation = excluded.consultation
            where (stand.position, stand.consultation) is distinct from (excluded.position, excluded.consultation)""";

    // A session may be heard of later than what was said in it, or be moved to another consultation.
    private static final String STANDS_OF_SESSION = """
            update stand d set consultation = (n.doc ->> 'consultation')::uuid
            from session n
            join statement s on (s.doc ->> 'session')::uuid = n.id and s.doc ->> 'consultation' is null
            where n.id in (select k from unnest(cast(:keys as uuid[])) k) and d.statement = s.id
              and d.consultation is distinct from (n.doc ->> 'consultation')::uuid""";

    // Whoever the batch's statements speak of, or stood where one of them had it until now, stands where its latest stand says.
    // A statement of its own, because it must see the stands. Neither compares each row of a batch with each other, nor reads the
    // keys once for each row: the cost is that of the batch, times finding something in an index.
    private static final String CURRENT = """
            with told as materialized (select id from unnest(cast(:keys as uuid[])) id),
            touched as (
                select proposal, actor from stand where statement in (select id from told) and actor <> ''
                union
                select proposal, actor from current_position where statement in (select id from told)),
            latest as (
                select t.proposal, t.actor, l.*
                from touched t
                left join lateral (
                    select b.statement, b.process, b.position from stand b
                    where b.proposal = t.proposal and b.actor = t.actor
                    order by b.spoken_at desc, b.statement desc limit 1) l on true),
            gone as (
                delete from current_position c using latest l
                where c.proposal = l.proposal and c.actor = l.actor and l.statement is null)
            insert into current_position (proposal, actor, process, statement, position)
            select proposal, actor, process, statement, position from latest where statement is not null
            on conflict (proposal, actor) do update set statement = excluded.statement, position = excluded.position
            where current_position.statement <> excluded.statement or current_position.position <> excluded.position""";

    // Which issues the batch's statements raise now, in place of what they raised before, for the same actors as stands are of.
    // What they raised before is found in the index and taken away by its place, for whatever else might be joined with it.
    private static final String RAISED = """
            with told as (
                select s.id, s.process, s.spoken_at, s.delivered, s.doc
                from statement s
                where s.id in (select k from unnest(cast(:keys as uuid[])) k)),
            said as (
                select distinct t.process, issue, actor, t.spoken_at, t.id as statement,
                       case when actor = '' then coalesce(t.doc ->> 'quantifier', '') else '' end as quantifier
                from told t
                cross join lateral jsonb_array_elements_text(
                    case when jsonb_typeof(t.doc -> 'crosscutting') = 'array' then t.doc -> 'crosscutting' else '[]' end) issue
                cross join lateral jsonb_array_elements_text(
                    case when jsonb_array_length(t.doc -> 'onBehalfOf') > 0 then t.doc -> 'onBehalfOf'
                         else jsonb_build_array(coalesce(t.doc ->> 'participant', '')) end) actor
                where t.delivered),
            before as materialized (
                select r.* from told t
                cross join lateral (select ctid as place, raised.* from raised where statement = t.id offset 0) r),
            unsaid as (
                delete from raised where ctid = any (array(
                    select b.place from before b
                    where not exists (select 1 from said s where s.statement = b.statement and s.process = b.process
                                      and s.issue = b.issue and s.actor = b.actor and s.quantifier = b.quantifier
                                      and s.spoken_at = b.spoken_at))))
            insert into raised (process, issue, actor, quantifier, spoken_at, statement)
            select process, issue, actor, quantifier, spoken_at, statement from said
            on conflict do nothing""";

    /** {@code {process: latest event time}}. */
    static final String AS_OF = """
            insert into as_of (process, at)
            select e.key, e.value::timestamptz from jsonb_each_text(cast(:batch as jsonb)) e
            on conflict (process) do update set at = greatest(as_of.at, excluded.at)""";

    /** {@code [{topic, partition, nextOffset}]}. */
    static final String WATERMARK = """
            insert into watermark (topic, partition, next_offset)
            select w.topic, w.partition, w."nextOffset"
            from jsonb_to_recordset(cast(:batch as jsonb)) as w(topic text, partition int, "nextOffset" bigint)
            on conflict (topic, partition) do update set next_offset = greatest(watermark.next_offset, excluded.next_offset)""";

    private static final Map<Class<? extends Seen>, List<String>> BY_KIND = Map.of(
            Seen.Process.class, List.of(PROCESS),
            Seen.Group.class, List.of(ACTOR),
            Seen.Participant.class, List.of(ACTOR),
            Seen.Consultation.class, List.of(plain("consultation")),
            Seen.Registration.class, List.of(REGISTRATION),
            Seen.Session.class, List.of(plain("session"), STANDS_OF_SESSION),
            Seen.Proposal.class, List.of(PROPOSAL),
            Seen.Consolidation.class, List.of(plain("consolidation")),
            Seen.Statement.class, List.of(STATEMENT, STANDS, CURRENT, RAISED),
            Seen.ReportBack.class, List.of(REPORT_BACK));

    private FoldingSql() {
    }

    /** The statements for one kind of event, in the order in which they run. */
    static List<String> of(Class<?> kind) {
        return BY_KIND.getOrDefault(kind, List.of());
    }

    private static String plain(String table) {
        return """
                insert into %1$s (id, version, process, doc)
                select (e ->> 'id')::uuid, (e ->> 'version')::int, e ->> 'process', e
                from jsonb_array_elements(cast(:batch as jsonb)) e
                on conflict (id) do update set version = excluded.version, doc = excluded.doc
                where %1$s.version < excluded.version""".formatted(table);
    }
}
