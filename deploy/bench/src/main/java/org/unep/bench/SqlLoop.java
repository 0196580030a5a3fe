package org.unep.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * The least that a Java program does to execute SQL: prepared statements in a loop, on as many connections as there are
 * threads.
 */
final class SqlLoop {

    private final Database database;
    private final int connections;
    private final List<List<Sql>> scripts;

    SqlLoop(Database database, int connections, List<List<Sql>> scripts) {
        this.database = database;
        this.connections = connections;
        this.scripts = scripts;
    }

    /** Runs them in turn for that long. */
    Round run(Duration time) {
        var threads = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            List<Callable<long[]>> clients = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i;
                clients.add(() -> client(first, start + time.toNanos()));
            }
            LongStream.Builder latencies = LongStream.builder();
            for (Future<long[]> client : threads.invokeAll(clients)) {
                LongStream.of(client.get()).forEach(latencies);
            }
            long nanos = System.nanoTime() - start;
            long[] sorted = latencies.build().sorted().toArray();
            return new Round(sorted.length, 0, nanos, sorted, Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] client(int first, long end) throws SQLException {
        LongStream.Builder latencies = LongStream.builder();
        try (var connection = database.connect()) {
            List<List<PreparedStatement>> prepared = new ArrayList<>();
            for (List<Sql> script : scripts) {
                List<PreparedStatement> statements = new ArrayList<>();
                for (Sql sql : script) {
                    statements.add(prepare(connection, sql));
                }
                prepared.add(statements);
            }
            int next = first;
            for (long sent = System.nanoTime(); sent < end; sent = System.nanoTime()) {
                for (PreparedStatement statement : prepared.get(next++ % prepared.size())) {
                    statement.execute();
                }
                latencies.add(System.nanoTime() - sent);
            }
        }
        return latencies.build().toArray();
    }

    // parameters stay as they are: each execution makes ids of its own
    private static PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
        PreparedStatement statement = connection
                .prepareStatement(sql.text().replace("?", "??").replaceAll("\\$\\d+", "?"));
        for (int i = 0; i < sql.parameters().size(); i++) {
            statement.setObject(i + 1, sql.parameters().get(i), Types.OTHER);
        }
        return statement;
    }
}
