package org.unep.local;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.unep.embedded.Postgres;

/** One of the packaged services, in a process of its own. */
public final class Service implements AutoCloseable {

    // a suite on a laptop: small, and quick to start
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Xshare:auto");

    private final Context context;
    private final Settings settings;
    private final String publicKey;
    private final Leftovers leftovers;
    private final PackagedApplication application;

    Service(Context context, Settings settings, String publicKey, Leftovers leftovers) {
        this(context, settings, publicKey, leftovers, OPTIONS);
    }

    /**
     * Starts nothing yet.
     *
     * @param publicKey what its tokens are signed with: Base64 of its X.509 encoding
     * @param options of the JVM
     */
    public Service(Context context, Settings settings, String publicKey, List<String> options) {
        this(context, settings, publicKey, new Leftovers(settings.directory()), options);
    }

    private Service(Context context, Settings settings, String publicKey, Leftovers leftovers, List<String> options) {
        this.context = context;
        this.settings = settings;
        this.publicKey = publicKey;
        this.leftovers = leftovers;
        this.application = new PackagedApplication(context.service(), settings.directory(), options, environment(),
                settings.uri(context.management()).resolve("/q/health/ready"));
    }

    /**
     * Takes a copy of what the build made.
     *
     * @throws Refusal where it is not built
     */
    public Service copy() {
        application.copyFrom(settings.root().resolve(context.service()));
        return this;
    }

    /** Starts it; returns at once, see {@link #awaitReady()}. */
    public Service start() {
        leftovers.note(context.service(), application.start().process().toHandle());
        return this;
    }

    /**
     * Returns when it is ready to serve.
     *
     * @throws Refusal where it ends, or is not ready in time, with what its log says last
     */
    public Service awaitReady() {
        application.awaitReady();
        return this;
    }

    /** Whether it says that it is ready to serve. */
    public boolean ready() {
        return application.ready();
    }

    /** The process that was started last. */
    public Process process() {
        return application.process();
    }

    /** Kills it without warning, as a crash would. */
    public void kill() {
        application.kill();
    }

    /** Stops it as an operator would. */
    @Override
    public void close() {
        application.close();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(settings.portOf(context.http())),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.portOf(context.management())),
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.portOf(Endpoint.POSTGRES), context.database()),
                "QUARKUS_DATASOURCE_USERNAME", Postgres.USER,
                "QUARKUS_DATASOURCE_PASSWORD", "none",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.portOf(Endpoint.KAFKA),
                "QUARKUS_OIDC_PUBLIC_KEY", publicKey,
                "SUITE_DEVELOPMENT", "true"));
        // after a crash the group waits this long for the consumer that is gone; Kafka's 45 s would stall the read models
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", "6000");
        environment.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_HEARTBEAT_INTERVAL_MS", "2000");
        Arrays.stream(Context.values())
                .forEach(other -> environment.put("SUITE_" + other + "_URL", settings.uri(other.http()).toString()));
        return environment;
    }
}
