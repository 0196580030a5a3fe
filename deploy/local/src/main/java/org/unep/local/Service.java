package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.unep.embedded.Postgres;

/** One of the packaged services, in a process of its own. */
public final class Service implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final long LOOK_MILLIS = 100;
    private static final int STOP_SECONDS = 20;
    private static final int LOG_LINES = 25;

    private final Context context;
    private final Settings settings;
    private final String publicKey;
    private final Leftovers leftovers;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;
    private @Nullable Tether tether;
    private long logStart;

    Service(Context context, Settings settings, String publicKey, Leftovers leftovers) {
        this.context = context;
        this.settings = settings;
        this.publicKey = publicKey;
        this.leftovers = leftovers;
    }

    /** Starts it; returns at once, see {@link #awaitReady()}. */
    public synchronized Service start() {
        Path jar = settings.directory().resolve("apps").resolve(context.service()).resolve("quarkus-run.jar");
        try {
            Files.createDirectories(log().getParent());
            logStart = Files.exists(log()) ? Files.size(log()) : 0;
            var builder = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-jar", jar.toString()))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tether = Tether.of(process.pid());
        leftovers.note(context.service(), process.toHandle());
        return this;
    }

    /**
     * Returns when it is ready to serve.
     *
     * @throws Refusal where it ends, or is not ready in time, with what its log says last
     */
    public void awaitReady() {
        long end = System.nanoTime() + START.toNanos();
        while (!ready()) {
            if (ended()) {
                throw new Refusal("%s ended with exit code %d while starting.%n%s".formatted(context.service(),
                        process().exitValue(), LogTail.of(log(), logStart, LOG_LINES)));
            }
            if (System.nanoTime() > end) {
                throw new Refusal("%s was not ready within %d s.%n%s".formatted(context.service(), START.toSeconds(),
                        LogTail.of(log(), logStart, LOG_LINES)));
            }
        }
    }

    /** Whether it says that it is ready to serve. */
    public boolean ready() {
        try {
            var request = HttpRequest.newBuilder(settings.uri(context.management()).resolve("/q/health/ready"))
                    .timeout(Duration.ofSeconds(5)).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private boolean ended() {
        try {
            return process().waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The process that was started last. */
    public synchronized Process process() {
        if (process == null) {
            throw new IllegalStateException(context.service() + " has not been started");
        }
        return process;
    }

    /** Kills it without warning, as a crash would. */
    public void kill() {
        release();
        process().destroyForcibly().onExit().join();
    }

    /** Stops it as an operator would. */
    @Override
    public void close() {
        if (process == null) {
            return;
        }
        release();
        process().destroy();
        process().onExit().completeOnTimeout(process(), STOP_SECONDS, TimeUnit.SECONDS).join();
        process().destroyForcibly().onExit().join();
    }

    private void release() {
        if (tether != null) {
            tether.close();
        }
    }

    private Path log() {
        return settings.directory().resolve("logs").resolve(context.service() + ".log");
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
