package org.unep.consultations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.unep.embedded.Embedded;
import org.unep.embedded.Postgres;

/** What stands in the database, past the service. */
public final class Rows {

    /** A row of the outbox; {@code transaction} is the one that wrote it. */
    public record Told(String type, String key, String subject, String payload, String transaction) {

        /** The last part but the version of the type. */
        public String name() {
            return type.replaceFirst("^org\\.unep\\.consultations\\.(.*)\\.v1$", "$1");
        }
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private Rows() {
    }

    /** The events whose payload has the value, in the order of their writing. */
    public static List<Told> told(String field, String value) {
        return all("""
                select type, aggregateid, subject, cast(payload as text), cast(xmin as text) from outbox
                where payload ->> ? = ? order by id""", row -> new Told(row.getString(1), row.getString(2),
                row.getString(3), row.getString(4), row.getString(5)), field, value);
    }

    /** Changes what stands there, or how it stands. */
    public static void change(String sql) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number that the query gives. */
    public static long count(String sql, String... parameters) {
        return all(sql, row -> row.getLong(1), parameters).get(0);
    }

    /** The texts of one column. */
    public static List<String> texts(String sql, String... parameters) {
        return all(sql, row -> row.getString(1), parameters);
    }

    /** Changes what stands there. */
    public static void run(String sql, @Nullable String... parameters) {
        try (var connection = connect(); var change = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setString(i + 1, parameters[i]);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What calls answer that contend for a row, sorted. The row is locked until all of them wait for it, so that none of them
     * is through before the others have begun.
     */
    public static List<Integer> contended(String table, String id, int calls, Supplier<Integer> call) {
        ExecutorService callers = Executors.newFixedThreadPool(calls);
        try (var connection = connect(); var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("select 1 from %s where id = '%s' for update".formatted(table, id));
            var answers = Stream.generate(() -> CompletableFuture.supplyAsync(call, callers)).limit(calls).toList();
            Awaitility.await()
                    .until(() -> count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") == calls);
            connection.commit();
            return answers.stream().map(CompletableFuture::join).sorted().toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            callers.shutdown();
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(Embedded.postgres().url("consultations"), Postgres.USER, "none");
    }

    private static <T> List<T> all(String sql, Read<T> read, String... parameters) {
        try (var connection = connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            for (var row = query.executeQuery(); row.next();) {
                rows.add(read.from(row));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
