package org.unep.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.unep.embedded.Connect;
import org.unep.embedded.Kafka;
import org.unep.embedded.Ports;
import org.unep.embedded.Postgres;
import org.unep.embedded.Tokens;
import org.unep.local.Api;
import org.unep.local.Context;
import org.unep.local.Endpoint;
import org.unep.local.PackagedApplication;
import org.unep.local.Service;
import org.unep.local.Settings;
import org.unep.local.Snapshot;

/**
 * PostgreSQL with durable commits, Kafka, proposals-service and the baseline on the same database, and
 * consultations-service, all on loopback; summary-service and Kafka Connect once they are asked for.
 */
final class Servers implements AutoCloseable {

    // both compilers, as a server has it; the baseline has the options of the service
    private static final List<String> OPTIONS = List.of("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC");

    private final Settings settings;
    private final Tokens tokens;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Kafka kafka;
    private final Postgres postgres;
    private final Subject proposals;
    private final Subject consultations;
    private final PackagedApplication baseline;
    private final URI baselineUri = URI.create("http://127.0.0.1:" + Ports.free());
    private final Seed seed;
    private final Meeting meeting;
    private @Nullable Subject summary;
    private @Nullable Connect connect;

    private Servers(Path root, Path directory, int seeded) {
        Snapshot.clear(directory, List.of());
        settings = Settings.onFreePorts(root, directory);
        tokens = Tokens.in(directory.resolve("keys"));
        kafka = own(Kafka.start(directory.resolve("kafka"), settings.portOf(Endpoint.KAFKA)));
        postgres = own(Postgres.start(directory.resolve("postgres"), settings.portOf(Endpoint.POSTGRES)));
        kafka.awaitReady();
        proposals = subject(Context.PROPOSALS, OPTIONS);
        consultations = subject(Context.CONSULTATIONS, BoundedMemory.options(directory));
        // benchmarks empty the outbox; whoever wants events published needs these too
        consultations.database().execute("create table told_at_first as select * from outbox");
        seed = Seed.into(proposals.database(), seeded);
        meeting = Meeting.into(consultations.database());
        baseline = own(baseline()).copyFrom(root.resolve("deploy/bench/baseline")).start().awaitReady();
    }

    /** Starts all, on data of their own, or none. */
    static Servers start(Path root, Path directory, int seeded) {
        return new Servers(root, directory.toAbsolutePath(), seeded);
    }

    private Subject subject(Context context, List<String> options) {
        postgres.createDatabase(context.database());
        Service service = own(new Service(context, settings, tokens.publicKey(), options).copy()).start().awaitReady();
        return new Subject(service, settings.uri(context.http()), new Database(postgres, context.database()));
    }

    private PackagedApplication baseline() {
        return new PackagedApplication("baseline", settings.directory(), OPTIONS,
                Map.of("QUARKUS_HTTP_HOST", baselineUri.getHost(),
                        "QUARKUS_HTTP_PORT", Integer.toString(baselineUri.getPort()),
                        "QUARKUS_DATASOURCE_JDBC_URL", postgres.url(Context.PROPOSALS.database()),
                        "QUARKUS_DATASOURCE_USERNAME", Postgres.USER,
                        "QUARKUS_DATASOURCE_PASSWORD", "none"),
                baselineUri.resolve("/v1/proposals?process=none&status=TABLED&cluster=none"));
    }

    private <T extends AutoCloseable> T own(T server) {
        started.push(server);
        return server;
    }

    Subject proposals() {
        return proposals;
    }

    Subject consultations() {
        return consultations;
    }

    /** The summary-service, started when it is first asked for; its heap is bounded. */
    Subject summary() {
        if (summary == null) {
            summary = subject(Context.SUMMARY, BoundedMemory.options(directory().resolve("summary")));
        }
        return summary;
    }

    /** Has what the two other services tell published from now on, as in a real run: by Kafka Connect. */
    void publish() {
        if (connect == null) {
            consultations.database().execute("insert into outbox select * from told_at_first on conflict do nothing");
            connect = own(Connect.start(directory().resolve("connect"), settings.portOf(Endpoint.CONNECT),
                    kafka.bootstrapServers(), postgres.port())).awaitReady();
            connect.register(Context.PROPOSALS.connector());
            connect.register(Context.CONSULTATIONS.connector());
        }
    }

    /** Address of the broker. */
    String kafka() {
        return kafka.bootstrapServers();
    }

    /** The public's view of the services. */
    Api api() {
        return Api.of(context -> settings.uri(context.http()));
    }

    Tokens tokens() {
        return tokens;
    }

    ProcessHandle baselineProcess() {
        return baseline.process().toHandle();
    }

    URI baselineUri() {
        return baselineUri;
    }

    /** Where data and logs are. */
    Path directory() {
        return settings.directory();
    }

    /** A token of the secretariat. */
    String token() {
        return tokens.token("secretariat", null);
    }

    /** What proposals-service has. */
    Seed seed() {
        return seed;
    }

    /** What consultations-service has. */
    Meeting meeting() {
        return meeting;
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
