package org.unep.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One {@code POST /v1/statements/import} of very many lines, which are made while they are sent: whether a service with a
 * small heap takes them, what memory it takes meanwhile, and that it slows its client down rather than fail.
 */
final class ImportingManyLines implements Benchmark {

    private static final int PIECE = 500; // lines that are made at once
    private static final int BUFFER = 1 << 16;

    /**
     * What the client saw.
     *
     * @param bytes that it sent
     * @param waited how long the service did not take what it would send, in nanoseconds
     * @param created how many lines were told to be created
     */
    private record Seen(long bytes, long waited, long created) {
    }

    @Override
    public String name() {
        return "import many statements in one request";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        if (scale.lines() == 0) {
            return Outcome.skipped(name(), ImportingStatements.UNIT,
                    "it takes its time; -Dbench.lines=1000000 measures it, and nothing else");
        }
        Subject subject = servers.consultations();
        Database database = subject.database();
        ImportingStatements.empty(database);
        String before = BoundedMemory.resident(subject.process());
        var seen = new Seen[1];
        long start = System.nanoTime();
        Round round = Contest.timed(subject.process(), () -> {
            seen[0] = send(servers, scale.lines());
            long nanos = System.nanoTime() - start;
            return new Round(scale.lines(), scale.lines() - seen[0].created()
                    + ImportingStatements.missing(database, scale.lines()), nanos, new long[0], Duration.ZERO);
        });
        var facts = facts(servers, before, round, seen[0]);
        ImportingStatements.empty(database);
        return Outcome.alone(name(), ImportingStatements.UNIT, round, facts);
    }

    private static List<String> facts(Servers servers, String before, Round round, Seen seen) {
        Database database = servers.consultations().database();
        return List.of(
                String.format(Locale.ROOT, "%,d lines, %,d MB, in one request, in %,d s; now there are %s.", round.done(),
                        seen.bytes() / 1_000_000, Duration.ofNanos(round.nanos()).toSeconds(),
                        String.join(", ", ImportingStatements.TABLES.stream()
                                .map(table -> String.format(Locale.ROOT, "%,d rows in %s", database.count(table), table))
                                .toList())),
                String.format(Locale.ROOT, "Resident memory of the service: %s at most, %s before. Heap: bounded at %d MiB, "
                        + "of which %d MiB at most were in use after a collection.",
                        BoundedMemory.mostResident(servers.consultations().process()), before, BoundedMemory.HEAP,
                        BoundedMemory.heapInUse(servers.directory())),
                String.format(Locale.ROOT, "The client was kept waiting for %.0f %% of the time.",
                        100.0 * seen.waited() / round.nanos()));
    }

    private static Seen send(Servers servers, int lines) {
        try {
            var http = (HttpURLConnection) servers.consultations().uri().resolve(ImportingStatements.PATH).toURL()
                    .openConnection();
            http.setRequestMethod("POST");
            http.setRequestProperty("Authorization", "Bearer " + servers.token());
            http.setRequestProperty("Content-Type", Posting.NDJSON);
            http.setDoOutput(true);
            http.setChunkedStreamingMode(BUFFER);
            long bytes = 0;
            long waited = 0;
            try (var body = http.getOutputStream()) {
                for (int rest = lines; rest > 0; rest -= PIECE) {
                    byte[] piece = servers.meeting().lines(servers.consultations().database().ids(Math.min(PIECE, rest)))
                            .getBytes(StandardCharsets.UTF_8);
                    long before = System.nanoTime();
                    body.write(piece);
                    waited += System.nanoTime() - before;
                    bytes += piece.length;
                }
            }
            try (var answer = new BufferedReader(
                    new InputStreamReader(http.getInputStream(), StandardCharsets.UTF_8))) {
                return new Seen(bytes, waited,
                        answer.lines().filter(line -> line.contains("\"status\":\"created\"")).count());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
