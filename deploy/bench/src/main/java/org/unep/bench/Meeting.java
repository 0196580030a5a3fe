package org.unep.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A meeting, and what is said there; the same in every run. */
final class Meeting {

    /** How many positions a statement takes. */
    static final int POSITIONS = 3;

    private static final String PROCESS = "bench";
    private static final int PROPOSALS = 1_000;
    private static final long RANDOM = 5_12;
    private static final int TEXT = 40; // words
    private static final int REMARK = 12;
    private static final String AT = "2026-01-02T03:04:05Z";

    private final Random random = new Random(RANDOM);
    private final String session;
    private final List<String> participants;
    private final List<String> groups;
    private final List<String> proposals;

    private Meeting(String session, List<String> participants, List<String> groups, List<String> proposals) {
        this.session = session;
        this.participants = participants;
        this.groups = groups;
        this.proposals = proposals;
    }

    /** One plenary of one open meeting, to which proposals are known as if proposals-service had told of them. */
    static Meeting into(Database database) {
        return into(database, PROCESS, PROPOSALS);
    }

    /** The same for a process of its own, with so many proposals. */
    static Meeting into(Database database, String process, int count) {
        List<String> ids = database.ids(count + 2);
        String session = ids.get(0);
        String consultation = ids.get(1);
        List<String> proposals = ids.subList(2, ids.size());
        database.execute("""
                insert into process (code, version, title, clusters, crosscutting_issues, created_at, updated_at)
                values ('%5$s', 1, '{"en": "Bench"}', '[{"code": "tools", "title": {"en": "Tools"}}]', '[]', '%3$s', '%3$s');
                insert into consultation (id, version, process, kind, title, agenda, status, created_at, updated_at)
                values ('%2$s', 1, '%5$s', 'GLOBAL', '{"en": "Meeting"}', '[]', 'OPEN', '%3$s', '%3$s');
                insert into session (id, version, process, consultation, kind, title, facilitators, created_at, updated_at)
                values ('%1$s', 1, '%5$s', '%2$s', 'PLENARY', '{"en": "Plenary"}', '[]', '%3$s', '%3$s');
                insert into known_proposal (id, version, process, status, consolidated_into)
                select cast(id as uuid), 1, '%5$s', 'TABLED', '{}' from unnest(cast('{%4$s}' as text[])) id"""
                .formatted(session, consultation, AT, String.join(",", proposals), process));
        database.execute("vacuum analyze");
        return new Meeting(session, database.ask("select code from participant where kind = 'MEMBER_STATE' order by code"),
                database.ask("select code from party_group order by code"), proposals);
    }

    /** Where statements are made. */
    String path() {
        return "/v1/sessions/" + session + "/statements";
    }

    /** Ids of what positions are taken on. */
    List<String> proposals() {
        return proposals;
    }

    /** Codes of who speaks. */
    List<String> participants() {
        return participants;
    }

    /** A statement to be made, as a body of a request. */
    String statement() {
        return said().toString();
    }

    /** A statement to be imported, as a line of NDJSON. */
    String line(String id) {
        return said().put("id", id).put("session", session) + "\n";
    }

    /** Statements to be imported, in NDJSON, each with its id. */
    String lines(List<String> newIds) {
        return newIds.stream().map(this::line).collect(Collectors.joining());
    }

    /** By a member State, every tenth on behalf of a group. */
    private ObjectNode said() {
        ObjectNode said = JsonNodeFactory.instance.objectNode().put("participant", any(participants)).put("spokenAt", AT)
                .put("language", "en").put("text", Words.some(random, TEXT)).put("status", "DELIVERED");
        if (random.nextInt(10) == 0) {
            said.putArray("onBehalfOf").add(any(groups));
        }
        var positions = said.putArray("positions");
        int first = random.nextInt(proposals.size());
        for (int i = 0; i < POSITIONS; i++) {
            ObjectNode position = positions.addObject().put("proposal", proposals.get((first + i) % proposals.size()));
            switch (i) {
                case 0 -> position.put("stance", "SUPPORT");
                case 1 -> position.put("stance", "SUPPORT_WITH_CONDITIONS").put("condition", Words.some(random, REMARK));
                default -> position.put("stance", "CONCERN").put("text", Words.some(random, REMARK));
            }
        }
        return said;
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
