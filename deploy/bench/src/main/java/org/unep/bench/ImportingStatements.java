package org.unep.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code POST /v1/statements/import} of NDJSON, against {@code COPY} of the rows that this import made, all of them, into the
 * same tables, which are emptied before each.
 */
final class ImportingStatements implements Benchmark {

    static final String PATH = "/v1/statements/import";
    static final String UNIT = "statements/s";

    /** What an import fills, what is referred to first. */
    static final List<String> TABLES = List.of("statement", "position", "outbox");

    @Override
    public String name() {
        return "import statements, against COPY";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        Subject subject = servers.consultations();
        List<Round> imported = new ArrayList<>();
        List<Round> copied = new ArrayList<>();
        for (int i = 0; i < scale.bulkRounds(); i++) {
            String lines = servers.meeting().lines(subject.database().ids(scale.bulk()));
            empty(subject.database());
            imported.add(Contest.timed(subject.process(), () -> load(servers, lines, scale.bulk())));
            Map<String, byte[]> rows = new LinkedHashMap<>();
            TABLES.forEach(table -> rows.put(table, subject.database().rows(table)));
            empty(subject.database());
            copied.add(copy(subject.database(), rows, scale.bulk()));
        }
        empty(subject.database());
        return Outcome.of(name(), UNIT, imported, copied);
    }

    /** Takes all statements away, with what was told of them. */
    static void empty(Database database) {
        database.execute("truncate " + String.join(", ", TABLES) + " cascade");
        database.settle();
    }

    /** How many rows are missing of so many statements. */
    static long missing(Database database, long statements) {
        return Math.abs(statements - database.count("statement"))
                + Math.abs(statements * Meeting.POSITIONS - database.count("position"))
                + Math.abs(statements - database.count("outbox"));
    }

    private static Round load(Servers servers, String lines, int count) {
        Subject subject = servers.consultations();
        long start = System.nanoTime();
        int status = Posting.post(subject, PATH, servers.token(), Posting.NDJSON, lines).statusCode();
        long nanos = System.nanoTime() - start;
        return new Round(count, missing(subject.database(), count) + (status == 200 ? 0 : 1), nanos, new long[0],
                Duration.ZERO);
    }

    private static Round copy(Database database, Map<String, byte[]> rows, int count) {
        long start = System.nanoTime();
        database.copy(rows);
        long nanos = System.nanoTime() - start;
        return new Round(count, missing(database, count), nanos, new long[0], Duration.ZERO);
    }
}
