package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A Quarkus application as the build packaged it, in a process of its own that ends with this JVM. It runs from a copy, so
 * that a build beside it does not pull the jars from under it.
 */
public final class PackagedApplication implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final long LOOK_MILLIS = 100;
    private static final int STOP_SECONDS = 20;
    private static final int LOG_LINES = 25;

    private final String name;
    private final Path directory;
    private final List<String> options;
    private final Map<String, String> environment;
    private final URI readiness;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;
    private @Nullable Tether tether;
    private long logStart;

    /**
     * Starts nothing yet.
     *
     * @param directory where its copy and its log are kept
     * @param options of the JVM
     * @param readiness what answers 200 when it is ready to serve
     */
    public PackagedApplication(String name, Path directory, List<String> options, Map<String, String> environment,
            URI readiness) {
        this.name = name;
        this.directory = directory;
        this.options = List.copyOf(options);
        this.environment = Map.copyOf(environment);
        this.readiness = readiness;
    }

    /**
     * Takes a copy of what the build made.
     *
     * @param module directory of the module that packages it
     * @throws Refusal where it is not built
     */
    public PackagedApplication copyFrom(Path module) {
        Path built = module.resolve("target/quarkus-app");
        if (!Files.exists(built.resolve("quarkus-run.jar"))) {
            throw new Refusal("%s is not built: there is no %s. Build it with mvn -DskipTests package".formatted(name, built));
        }
        Snapshot.of(built, copy());
        return this;
    }

    /** Starts it; returns at once, see {@link #awaitReady()}. */
    public synchronized PackagedApplication start() {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", copy().resolve("quarkus-run.jar").toString()));
        try {
            Files.createDirectories(log().getParent());
            logStart = Files.exists(log()) ? Files.size(log()) : 0;
            var builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tether = Tether.of(process.pid());
        return this;
    }

    /**
     * Returns when it is ready to serve.
     *
     * @throws Refusal where it ends, or is not ready in time, with what its log says last
     */
    public PackagedApplication awaitReady() {
        long end = System.nanoTime() + START.toNanos();
        while (!ready()) {
            if (ended()) {
                throw new Refusal("%s ended with exit code %d while starting.%n%s".formatted(name, process().exitValue(),
                        LogTail.of(log(), logStart, LOG_LINES)));
            }
            if (System.nanoTime() > end) {
                throw new Refusal("%s was not ready within %d s.%n%s".formatted(name, START.toSeconds(),
                        LogTail.of(log(), logStart, LOG_LINES)));
            }
        }
        return this;
    }

    /** Whether it says that it is ready to serve. */
    public boolean ready() {
        try {
            var request = HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
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
            throw new IllegalStateException(name + " has not been started");
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

    private Path copy() {
        return directory.resolve("apps").resolve(name);
    }

    private Path log() {
        return directory.resolve("logs").resolve(name + ".log");
    }
}
