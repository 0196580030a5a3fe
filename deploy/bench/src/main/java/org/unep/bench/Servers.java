package org.unep.bench;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.postgresql.PGConnection;
import org.unep.embedded.Kafka;
import org.unep.embedded.Ports;
import org.unep.embedded.Postgres;
import org.unep.embedded.Tokens;
import org.unep.local.Context;
import org.unep.local.Endpoint;
import org.unep.local.PackagedApplication;
import org.unep.local.Service;
import org.unep.local.Settings;
import org.unep.local.Snapshot;

/** PostgreSQL with durable commits, Kafka, proposals-service and the baseline on the same database, all on loopback. */
final class Servers implements AutoCloseable {

    // both alike, as a server has it: with both compilers
    private static final List<String> OPTIONS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");
    private static final String DATABASE = Context.PROPOSALS.database();

    private final Settings settings;
    private final Tokens tokens;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Postgres postgres;
    private final Service service;
    private final PackagedApplication baseline;
    private final URI baselineUri = URI.create("http://127.0.0.1:" + Ports.free());
    private final Seed seed;

    private Servers(Path root, Path directory, int seeded) {
        Snapshot.clear(directory, List.of());
        settings = Settings.onFreePorts(root, directory);
        tokens = Tokens.in(directory.resolve("keys"));
        Kafka kafka = own(Kafka.start(directory.resolve("kafka"), settings.portOf(Endpoint.KAFKA)));
        postgres = own(Postgres.start(directory.resolve("postgres"), settings.portOf(Endpoint.POSTGRES)));
        postgres.createDatabase(DATABASE);
        kafka.awaitReady();
        service = own(new Service(Context.PROPOSALS, settings, tokens.publicKey(), OPTIONS).copy()).start().awaitReady();
        seed = Seed.into(this, seeded);
        baseline = own(baseline()).copyFrom(root.resolve("deploy/bench/baseline")).start().awaitReady();
    }

    /** Starts all, on data of their own, or none. */
    static Servers start(Path root, Path directory, int seeded) {
        return new Servers(root, directory.toAbsolutePath(), seeded);
    }

    private PackagedApplication baseline() {
        return new PackagedApplication("baseline", settings.directory(), OPTIONS,
                Map.of("QUARKUS_HTTP_HOST", baselineUri.getHost(),
                        "QUARKUS_HTTP_PORT", Integer.toString(baselineUri.getPort()),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.url(DATABASE),
                        "QUARKUS_DATASOURCE_USERNAME", Postgres.USER,
                        "QUARKUS_DATASOURCE_PASSWORD", "none"),
                baselineUri.resolve("/v1/proposals?process=none&status=TABLED&cluster=none"));
    }

    private <T extends AutoCloseable> T own(T server) {
        started.push(server);
        return server;
    }

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
        try (var connection = connect()) {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin",
                    new StringReader(rows));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("COPY " + into, e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(DATABASE), Postgres.USER, "none");
    }

    ProcessHandle serviceProcess() {
        return service.process().toHandle();
    }

    ProcessHandle baselineProcess() {
        return baseline.process().toHandle();
    }

    URI serviceUri() {
        return settings.uri(Endpoint.PROPOSALS);
    }

    URI baselineUri() {
        return baselineUri;
    }

    /** A token of the secretariat. */
    String token() {
        return tokens.token("secretariat", null);
    }

    Seed seed() {
        return seed;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
