package org.unep.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The servers of this test JVM: each is started once, when first asked for, and ends with the JVM. */
public final class Embedded {

    private static @Nullable Path directory;
    private static @Nullable Postgres postgres;
    private static @Nullable Kafka kafka;
    private static @Nullable Connect connect;

    private Embedded() {
    }

    /** PostgreSQL. */
    public static synchronized Postgres postgres() {
        if (postgres == null) {
            postgres = Postgres.start(directory().resolve("postgres"), Ports.free());
        }
        return postgres;
    }

    /** Kafka, answering. */
    public static synchronized Kafka kafka() {
        if (kafka == null) {
            kafka = Kafka.start(directory().resolve("kafka"), Ports.free()).awaitReady();
        }
        return kafka;
    }

    /** Kafka Connect, answering; without connectors until they are registered. */
    public static synchronized Connect connect() {
        if (connect == null) {
            connect = Connect.start(directory().resolve("connect"), Ports.free(), kafka().bootstrapServers(), postgres().port())
                    .awaitReady();
        }
        return connect;
    }

    /** Kafka Connect with the outbox connector of a service running, such as {@code proposals}. */
    public static Connect connect(String service) {
        connect().register(service + "-outbox");
        return connect();
    }

    private static synchronized Path directory() {
        if (directory == null) {
            try {
                Path target = Files.createDirectories(Path.of("target"));
                removeWhatEndedRunsLeft(target);
                directory = Files.createTempDirectory(target, "servers-" + ProcessHandle.current().pid() + "-")
                        .toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return directory;
    }

    /** The data of a run (50 MB) stays to be looked at until the next run begins. */
    private static void removeWhatEndedRunsLeft(Path target) throws IOException {
        try (var runs = Files.newDirectoryStream(target, "servers-*-*")) {
            for (Path run : runs) {
                long pid = Long.parseLong(run.getFileName().toString().split("-")[1]);
                if (ProcessHandle.of(pid).isEmpty()) {
                    remove(run);
                }
            }
        }
    }

    private static void remove(Path run) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(run)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
