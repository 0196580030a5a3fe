package org.unep.bench;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What there is before anything is measured, and what is added; the same in every run. */
final class Seed {

    /** The process whose list is read. */
    static final String PROCESS = "bench";

    /** What a row of {@code proposal} consists of; what is not here the database fills in. */
    static final String COLUMNS = "id, version, process, number, status, title, text, cluster, topics, origins, source_language, "
            + "consolidated_into, history, created_at, updated_at, submitted_at, revision";

    private static final long RANDOM = 5_12;
    private static final int LONG = 70; // words
    private static final int SHORT = 30; // so that 50,000 are less than the 64 MiB that a request may have
    private static final String AT = "2026-01-02T03:04:05Z";
    private static final String HISTORY = "[{\"to\": \"%s\", \"at\": \"%s\", \"by\": \"secretariat\", "
            + "\"actor\": {\"role\": \"secretariat\"}}]";

    private final Random random = new Random(RANDOM);
    private final List<String> ids;

    private Seed(List<String> ids) {
        this.ids = ids;
    }

    /** Half of the proposals are in {@link #PROCESS}; three in five are tabled, and a quarter is in each cluster. */
    static Seed into(Database database, int proposals) {
        database.execute("""
                insert into known (kind, code, version, process, doc) values
                    ('PROCESS', 'bench', 1, null, '{"code": "bench", "version": 1, "clusters": [{"code": "tools"}]}'),
                    ('GROUP', 'grulac', 1, null, '{"code": "grulac", "version": 1}')""");
        var seed = new Seed(database.ids(proposals));
        database.copy("proposal (" + COLUMNS + ")", seed.publicRows(seed.ids));
        database.execute("""
                insert into revision (proposal, number, title, text, source_language, translations, revised_by, revised_at)
                select id, 1, title, text, source_language, translations, 'secretariat', submitted_at from proposal""");
        database.execute("vacuum analyze");
        Collections.shuffle(seed.ids, seed.random);
        return seed;
    }

    /** The proposals, in any order. */
    List<String> ids() {
        return ids;
    }

    /** A proposal to be made, as a body of a request. */
    String draft() {
        return draft(LONG).toString();
    }

    /** Proposals to be made, in NDJSON, each with its id. */
    String lines(List<String> newIds) {
        return newIds.stream().map(id -> draft(SHORT).put("id", id) + "\n").collect(Collectors.joining());
    }

    private ObjectNode draft(int length) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode().put("process", PROCESS).put("cluster", "tools");
        draft.putObject("title").put("en", "Proposal on " + words(6)).put("fr", "Proposition sur " + words(6));
        draft.putObject("text").put("en", words(length)).put("fr", words(length));
        draft.putArray("topics").add("sand");
        draft.putObject("origin").put("group", "grulac");
        return draft;
    }

    /** What {@link #lines} says, as rows for COPY. */
    String rows(List<String> newIds) {
        return newIds.stream().map(id -> row(id, PROCESS, "\\N", "DRAFT", SHORT, "tools", "[]", "\\N", "0"))
                .collect(Collectors.joining());
    }

    private String publicRows(List<String> newIds) {
        return IntStream.range(0, newIds.size()).mapToObj(i -> {
            String status = List.of("TABLED", "TABLED", "TABLED", "SUBMITTED", "FORWARDED").get(i / 8 % 5);
            return row(newIds.get(i), i % 2 == 0 ? PROCESS : "other",
                    status.equals("SUBMITTED") ? "\\N" : Integer.toString(i + 1), status, LONG,
                    List.of("tools", "finance", "data", "capacity").get(i / 2 % 4), HISTORY.formatted(status, AT), AT, "1");
        }).collect(Collectors.joining());
    }

    private String row(String id, String process, String number, String status, int length, String cluster, String history,
            String submittedAt, String revision) {
        return String.join("\t", id, "1", process, number, status, inTwoLanguages("Proposal on ", 6),
                inTwoLanguages("", length), cluster, "{sand}", "[{\"group\": \"grulac\"}]", "en", "{}", history, AT, AT,
                submittedAt, revision) + "\n";
    }

    private String inTwoLanguages(String prefix, int length) {
        return "{\"en\": \"%1$s%2$s\", \"fr\": \"%1$s%3$s\"}".formatted(prefix, words(length), words(length));
    }

    private String words(int count) {
        return Words.some(random, count);
    }
}
