package org.unep.bench;

import java.util.List;

/**
 * A process in the read model of the summary-service, as folding events would have made it, but set by set: 38 proposals, 200
 * governments and 60 observers, all registered, five groups, reports from ten sessions, and as many positions as wanted, which
 * statements take, three each.
 */
final class Positions {

    static final String PROCESS = "scale";

    private static final int EACH = 3; // positions of a statement
    private static final List<String> FOLDED = List.of("process", "actor", "consultation", "registration", "session",
            "proposal",
            "statement", "stand", "current_position", "report_back", "as_of");

    // one after the other takes the floor, each time on the next three proposals: so even the fewest positions are by everybody
    // on nearly everything, and who stands where is as much to read whatever their number; one statement in 21 is for a group
    private static final String STATEMENTS = """
            insert into statement (id, version, process, delivered, spoken_at, doc)
            select cast(md5('s' || g) as uuid), 1, '%1$s', true, at, jsonb_build_object('id', cast(md5('s' || g) as uuid),
                'version', 1, 'process', '%1$s', 'session', cast(md5('session' || g %% 10) as uuid),
                'participant', 'a' || g %% 260, 'onBehalfOf',
                case g %% 21 when 0 then jsonb_build_array('g' || g / 21 %% 5) else jsonb_build_array() end,
                'spokenAt', at, 'language', 'en', 'text', '%2$s', 'crosscutting', jsonb_build_array(), 'status', 'DELIVERED',
                'positions', (select jsonb_agg(jsonb_build_object('proposal', cast(md5('p' || (g / 260 * 3 + k) %% 38) as uuid),
                    'stance', (array['SUPPORT', 'SUPPORT', 'SUPPORT_WITH_CONDITIONS', 'CONCERN', 'CLARIFICATION', 'OPPOSE', 'MERGE',
                                     'REFORMULATE'])[1 + (g * 31 + g / 260 + k * 7) %% 8],
                    'condition', null, 'text', null)) from generate_series(0, 2) k))
            from (select g, timestamptz '2023-01-01T00:00:00Z' + g * interval '1 second' as at
                  from generate_series(cast(%3$d as bigint), %4$d) g) told""";

    private static final String STANDS = """
            insert into stand (proposal, actor, spoken_at, statement, process, position)
            select cast(p ->> 'proposal' as uuid), actor, s.spoken_at, s.id, s.process, p
            from statement s
            cross join lateral jsonb_array_elements(s.doc -> 'positions') p
            cross join lateral jsonb_array_elements_text(case jsonb_array_length(s.doc -> 'onBehalfOf')
                when 0 then jsonb_build_array(s.doc ->> 'participant') else s.doc -> 'onBehalfOf' end) actor
            where s.process = '%1$s' and s.spoken_at >= timestamptz '2023-01-01T00:00:00Z' + %3$d * interval '1 second'""";

    // of the latest that are there: nothing that was added is older
    private static final String CURRENT = """
            insert into current_position (proposal, actor, process, statement, position)
            select distinct on (proposal, actor) proposal, actor, process, statement, position from stand
            where process = '%1$s' and spoken_at >= timestamptz '2023-01-01T00:00:00Z' + %3$d * interval '1 second'
            order by proposal, actor, spoken_at desc, statement desc
            on conflict (proposal, actor) do update set statement = excluded.statement, position = excluded.position""";

    private final Database database;
    private long there;

    private Positions(Database database) {
        this.database = database;
    }

    /** The process, with nothing said yet. */
    static Positions into(Database database) {
        database.execute("truncate " + String.join(", ", FOLDED));
        database.execute(
                """
                        insert into process (code, version, doc)
                        values ('%1$s', 1, '{"code": "%1$s", "version": 1, "title": {"en": "Scale"}, "clusters": [], "crosscuttingIssues": []}');
                        insert into actor (code, version, kind, doc)
                        select code, 1, kind, jsonb_build_object('code', code, 'version', 1, 'name', jsonb_build_object('en', 'Name of ' || code))
                        from (select 'a' || g as code, case when g < 200 then 'GOVERNMENT' else 'OBSERVER' end as kind
                              from generate_series(0, 259) g union all select 'g' || g, 'GROUP' from generate_series(0, 4) g) a;
                        insert into consultation (id, version, process, doc)
                        values (cast(md5('meeting') as uuid), 1, '%1$s', '{"title": {"en": "Meeting"}, "status": "CLOSED"}');
                        insert into registration (id, version, process, participant, doc)
                        select cast(md5('r' || g) as uuid), 1, '%1$s', 'a' || g, jsonb_build_object('consultation', cast(md5('meeting') as uuid),
                            'participant', 'a' || g) from generate_series(0, 259) g;
                        insert into session (id, version, process, doc)
                        select cast(md5('session' || g) as uuid), 1, '%1$s', '{"title": {"en": "Session"}}' from generate_series(0, 9) g;
                        insert into proposal (id, version, process, number, status, cluster, doc)
                        select cast(md5('p' || g) as uuid), 1, '%1$s', g + 1, 'TABLED', 'tools', jsonb_build_object('id', cast(md5('p' || g) as uuid),
                            'version', 1, 'process', '%1$s', 'number', g + 1, 'status', 'TABLED', 'title', jsonb_build_object('en', 'Proposal ' || g))
                        from generate_series(0, 37) g;
                        insert into report_back (id, version, process, session, reported_at, doc)
                        select cast(md5('b' || g) as uuid), 1, '%1$s', cast(md5('session' || g) as uuid), timestamptz '2023-01-02T00:00:00Z',
                            jsonb_build_object('session', cast(md5('session' || g) as uuid), 'findings', (select jsonb_agg(jsonb_build_object('proposal',
                            cast(md5('p' || k * 9) as uuid), 'stance', 'SUPPORT', 'quantifier', 'MANY')) from generate_series(0, 3) k))
                        from generate_series(0, 9) g;
                        insert into as_of (process, at) values ('%1$s', timestamptz '2023-09-08T00:00:00Z')"""
                        .formatted(PROCESS));
        return new Positions(database);
    }

    /** Has so many positions been taken in all. */
    void growTo(long positions) {
        long from = there / EACH + 1;
        long to = (positions + EACH - 1) / EACH;
        for (String sql : List.of(STATEMENTS, STANDS, CURRENT)) {
            database.execute(sql.formatted(PROCESS, "What was said on it, in a few words. ".repeat(5), from, to));
        }
        database.execute("vacuum analyze");
        database.settle();
        there = to * EACH;
    }

    /** Takes the process away. */
    void remove() {
        database.execute("truncate " + String.join(", ", FOLDED));
        database.settle();
    }
}
