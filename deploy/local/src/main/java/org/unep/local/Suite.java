package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.unep.embedded.Connect;
import org.unep.embedded.Kafka;
import org.unep.embedded.Postgres;
import org.unep.embedded.Tokens;

/**
 * The whole suite on loopback: PostgreSQL, Kafka, Kafka Connect and the packaged services, each in a process of its own.
 * Each can be stopped and started alone; all of them end with this JVM.
 */
public final class Suite implements AutoCloseable {

    private static final int LOG_LINES = 25;

    private final Settings settings;
    private final Steps steps;
    private final Leftovers leftovers;
    private final Tokens tokens;
    private final Map<Context, Service> services = new EnumMap<>(Context.class);
    private @Nullable Postgres postgres;
    private @Nullable Kafka kafka;
    private @Nullable Connect connect;
    private boolean closed;

    /** Starts nothing yet, so that a signal which comes while it starts can close it. */
    public Suite(Settings settings, Steps steps) {
        this.settings = settings;
        this.steps = steps;
        this.leftovers = new Leftovers(settings.directory());
        this.tokens = Tokens.in(settings.directory().resolve("keys"));
        Arrays.stream(Context.values()).forEach(
                context -> services.put(context, new Service(context, settings, tokens.publicKey(), leftovers)));
    }

    /**
     * Starts everything, as far as possible at the same time.
     *
     * @return this, with every service ready and every outbox published
     * @throws Refusal where a port is taken, a service is not built, or something does not start; nothing is left then
     */
    public Suite start() {
        PortOwner.requireFree(settings.ports());
        services.values().forEach(Service::copy);
        steps.say("Starting the consultation suite; its data, logs and tokens are in " + settings.directory());
        try (var parallel = new Parallel(steps)) {
            startAll(parallel);
        }
        return this;
    }

    private void startAll(Parallel parallel) {
        var database = parallel.step(at("PostgreSQL", Endpoint.POSTGRES), this::startPostgres);
        List<CompletableFuture<Void>> all = new ArrayList<>(List.of(database,
                parallel.step(at("Kafka", Endpoint.KAFKA), this::startKafka),
                parallel.step(at("Kafka Connect", Endpoint.CONNECT), this::startConnect)));
        for (Context context : Context.values()) {
            all.add(database.thenCompose(
                    ready -> parallel.step(at(context.service(), context.http()), () -> startService(context))));
        }
        Parallel.await(all, this::close);
        Parallel.await(Arrays.stream(Context.values())
                .map(context -> parallel.step("Debezium publishes what " + context.service() + " records",
                        () -> connect().register(context.connector())))
                .toList(), this::close);
    }

    private String at(String name, Endpoint endpoint) {
        return "%s on port %d".formatted(name, settings.portOf(endpoint));
    }

    private void startPostgres() {
        Path directory = settings.directory().resolve("postgres");
        explained(directory.resolve("postgres.log"), () -> {
            Postgres server = Postgres.start(directory, settings.portOf(Endpoint.POSTGRES));
            own(server, () -> postgres = server);
            notePostgres();
            Arrays.stream(Context.values()).map(Context::database).forEach(server::createDatabase);
        });
    }

    private void notePostgres() {
        ProcessHandle.of(postmaster(settings.directory().resolve("postgres/data/postmaster.pid")))
                .ifPresent(server -> leftovers.note("PostgreSQL", server));
    }

    private static long postmaster(Path file) {
        try {
            return Long.parseLong(Files.readAllLines(file).get(0).trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startKafka() {
        Path directory = settings.directory().resolve("kafka");
        Kafka server = Kafka.start(directory, settings.portOf(Endpoint.KAFKA));
        own(server, () -> kafka = server);
        leftovers.note("Kafka", server.process().toHandle());
        explained(directory.resolve("kafka.log"), server::awaitReady);
    }

    private void startConnect() {
        Path directory = settings.directory().resolve("connect");
        Connect server = Connect.start(directory, settings.portOf(Endpoint.CONNECT),
                "127.0.0.1:" + settings.portOf(Endpoint.KAFKA), settings.portOf(Endpoint.POSTGRES));
        own(server, () -> connect = server);
        leftovers.note("Kafka Connect", server.process().toHandle());
        explained(directory.resolve("connect.log"), server::awaitReady);
    }

    private void startService(Context context) {
        own(service(context), service(context)::start);
        service(context).awaitReady();
    }

    private static void explained(Path log, Runnable start) {
        try {
            start.run();
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new Refusal(e.getMessage() + System.lineSeparator() + LogTail.of(log, 0, LOG_LINES), e);
        }
    }

    /** Takes charge of something that has been started, unless the suite has been closed in the meantime. */
    private synchronized void own(AutoCloseable started, Runnable keep) {
        if (closed) {
            Parallel.close(started);
            throw new Refusal("Stopped while starting.");
        }
        keep.run();
    }

    /** One of the services. */
    public Service service(Context context) {
        return services.get(context);
    }

    /** The broker. */
    public Kafka kafka() {
        return started(kafka);
    }

    /** What publishes the outboxes. */
    public Connect connect() {
        return started(connect);
    }

    /** Stops PostgreSQL and starts it again. */
    public synchronized void restartPostgres() {
        started(postgres).restart();
        notePostgres();
    }

    /** Where the API of a service is. */
    public URI uri(Context context) {
        return settings.uri(context.http());
    }

    /** Signs tokens that the services accept. */
    public Tokens tokens() {
        return tokens;
    }

    /** Where it runs. */
    public Settings settings() {
        return settings;
    }

    /** Whether it has not been closed yet. */
    public synchronized boolean isOpen() {
        return !closed;
    }

    /** Stops everything: first what writes, then what it writes to. Returns when nothing is left. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Parallel.close(Stream.concat(services.values().stream(), Stream.ofNullable(connect)).toList());
        Parallel.close(Stream.of(kafka, postgres).filter(Objects::nonNull).toList());
        leftovers.forget();
    }

    private static <T> T started(@Nullable T server) {
        if (server == null) {
            throw new IllegalStateException("The suite has not been started");
        }
        return server;
    }
}
