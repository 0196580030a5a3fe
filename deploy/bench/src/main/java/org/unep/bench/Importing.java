package org.unep.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /v1/proposals/import} of NDJSON, against {@code COPY} of the same content into the same table. */
final class Importing implements Benchmark {

    private static final String PATH = "/v1/proposals/import";
    private static final String UNIT = "rows/s";

    @Override
    public String name() {
        return "import proposals, against COPY";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        int status = post(servers, "");
        if (status == 404 || status == 405) {
            return Outcome.skipped(name(), UNIT, "the service has no " + PATH);
        }
        Subject proposals = servers.proposals();
        List<Round> imported = new ArrayList<>();
        List<Round> copied = new ArrayList<>();
        for (int i = 0; i < scale.bulkRounds(); i++) {
            String lines = servers.seed().lines(proposals.database().ids(scale.bulk()));
            proposals.database().settle();
            imported.add(Contest.timed(proposals.process(), () -> load(servers, lines, scale.bulk())));
            String rows = servers.seed().rows(proposals.database().ids(scale.bulk()));
            proposals.database().settle();
            copied.add(copy(servers, rows, scale.bulk()));
        }
        return Outcome.of(name(), UNIT, imported, copied);
    }

    private static Round load(Servers servers, String lines, int count) {
        long before = servers.proposals().database().count("proposal");
        long start = System.nanoTime();
        int status = post(servers, lines);
        long nanos = System.nanoTime() - start;
        long there = servers.proposals().database().count("proposal") - before;
        return new Round(count, Math.abs(count - there) + (status == 200 ? 0 : 1), nanos, new long[0], Duration.ZERO);
    }

    private static int post(Servers servers, String lines) {
        return Posting.post(servers.proposals(), PATH, servers.token(), Posting.NDJSON, lines).statusCode();
    }

    private static Round copy(Servers servers, String rows, int count) {
        long start = System.nanoTime();
        long copied = servers.proposals().database().copy("proposal (" + Seed.COLUMNS + ")", rows);
        return new Round(count, count - copied, System.nanoTime() - start, new long[0], Duration.ZERO);
    }
}
