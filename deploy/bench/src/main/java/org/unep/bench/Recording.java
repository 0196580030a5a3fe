package org.unep.bench;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.unep.bench.Contest.Side;
import org.unep.bench.Load.Request;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * {@code POST /v1/sessions/{id}/statements} by the secretariat, each a durable transaction with the row, its positions and
 * the outbox row; against the SQL that the service sends for it.
 */
final class Recording implements Benchmark {

    private static final int EXAMPLES = 16;
    private static final String UNIT = "statements/s";

    /** What executes the SQL. */
    private enum Reference {
        PGBENCH("pgbench on the same SQL"),
        JDBC("the same SQL over JDBC");

        private final String words;

        Reference(String words) {
            this.words = words;
        }
    }

    private final Reference reference;

    private Recording(Reference reference) {
        this.reference = reference;
    }

    static Recording againstPgbench() {
        return new Recording(Reference.PGBENCH);
    }

    /** For machines that have no pgbench, and to tell it from pgbench where they have. */
    static Recording againstJdbc() {
        return new Recording(Reference.JDBC);
    }

    @Override
    public String name() {
        return "record a statement, against " + reference.words;
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        if (reference == Reference.PGBENCH && PgBench.installed().isEmpty()) {
            return Outcome.skipped(name(), UNIT, "there is no pgbench on the PATH; the next row is what there is instead");
        }
        Subject subject = servers.consultations();
        List<String> examples = Stream.generate(servers.meeting()::statement).limit(EXAMPLES).toList();
        Side sql = sql(servers, scale, Eavesdropping.on(subject.database(),
                servers.directory().resolve("postgres/postgres.log"), EXAMPLES, posting(servers, examples)));
        Supplier<Request> requests = InTurn.of(examples.stream()
                .map(said -> Request.post(subject.uri(), servers.meeting().path(), said, servers.token())).toList());
        try (var load = new Load(scale.connections())) {
            load.run(requests, scale.warmUp()); // more than once: nobody has asked this service for anything before
            return Contest.run(name(), UNIT, subject, scale, time -> load.run(requests, time), sql);
        }
    }

    private Side sql(Servers servers, Scale scale, List<List<Sql>> scripts) {
        Database database = servers.consultations().database();
        return switch (reference) {
            case PGBENCH -> new PgBench(PgBench.installed().orElseThrow(), database, servers.directory().resolve("pgbench"),
                    scale.connections(), scripts)::run;
            case JDBC -> new SqlLoop(database, scale.connections(), scripts)::run;
        };
    }

    // the next one at each call
    private static Supplier<String> posting(Servers servers, List<String> examples) {
        var json = new ObjectMapper();
        Supplier<String> next = InTurn.of(examples);
        return () -> {
            var answer = Posting.post(servers.consultations(), servers.meeting().path(), servers.token(), Posting.JSON,
                    next.get());
            try {
                return json.readTree(answer.body()).required("id").textValue();
            } catch (IOException | IllegalArgumentException e) {
                throw new IllegalStateException("A statement was not made: " + answer.body(), e);
            }
        };
    }
}
