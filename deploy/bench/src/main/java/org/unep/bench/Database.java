package org.unep.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.postgresql.PGConnection;
import org.unep.embedded.Postgres;

/**
 * A database of a service.
 *
 * @param server that has it
 * @param name of it
 */
record Database(Postgres server, String name) {

    /** Lets PostgreSQL do now what it would otherwise do in the middle of a round. */
    void settle() {
        execute("checkpoint");
    }

    void execute(String sql) {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** How many rows the table has. */
    long count(String table) {
        return Long.parseLong(ask("select count(*) from " + table).get(0));
    }

    /** The first column of what it finds. */
    List<String> ask(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** New ids, in their order. */
    List<String> ids(int count) {
        return ask("select uuidv7() from generate_series(1, " + count + ")");
    }

    /**
     * Loads rows the fastest way that there is.
     *
     * @param into table and columns
     * @param rows in the text format of COPY
     * @return how many there were
     */
    long copy(String into, String rows) {
        return copy(Map.of(into, rows.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The same for several tables, in their order and in one transaction.
     *
     * @param rows of each table, in the text format of COPY
     * @return how many there were
     */
    long copy(Map<String, byte[]> rows) {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            long copied = 0;
            for (var table : rows.entrySet()) {
                copied += connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.getKey() + " from stdin",
                        new ByteArrayInputStream(table.getValue()));
            }
            connection.commit();
            return copied;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("COPY " + rows.keySet(), e);
        }
    }

    /** All rows of the table in the text format of COPY. */
    byte[] rows(String table) {
        var rows = new ByteArrayOutputStream();
        try (var connection = connect()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
            return rows.toByteArray();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("COPY " + table, e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url(name), Postgres.USER, "none");
    }
}
