package org.unep.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Real Kafka Connect (standalone) with Debezium's PostgreSQL connector in a process of its own. The connectors are the
 * files {@code connectors/*.json} of this module: the very ones for Kubernetes, with what differs taken from the
 * environment.
 */
public final class Connect implements AutoCloseable {

    private final Path directory;
    private final int port;
    private final String bootstrapServers;
    private final int postgresPort;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    private Connect(Path directory, int port, String bootstrapServers, int postgresPort) {
        this.directory = directory;
        this.port = port;
        this.bootstrapServers = bootstrapServers;
        this.postgresPort = postgresPort;
        this.process = launch();
    }

    /** Starts a worker; returns at once, see {@link #awaitReady()}. */
    public static Connect start(Path directory, int port, String bootstrapServers, int postgresPort) {
        return new Connect(directory, port, bootstrapServers, postgresPort);
    }

    public Process process() {
        return process;
    }

    /** Returns when the worker answers. */
    public Connect awaitReady() {
        Await.until("Kafka Connect (see " + log() + ")", Duration.ofSeconds(120), process, () -> {
            try {
                return send(request("/connectors").GET()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
        return this;
    }

    /** Creates or updates a connector, such as {@code proposals-outbox}, and returns when it and its task run. */
    public void register(String connector) {
        try {
            var answer = send(request("/connectors/" + connector + "/config").header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(config(connector))));
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("Connector " + connector + " was refused: " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until("Connector " + connector + " (see " + log() + ")", Duration.ofSeconds(60), process,
                () -> running(connector));
    }

    /** Whether the connector and its task run. */
    public boolean running(String connector) throws IOException {
        String status = send(request("/connectors/" + connector + "/status").GET()).body();
        return status.split("\"state\":\"RUNNING\"", -1).length == 3;
    }

    /** Starts a stopped worker again; it takes up its connectors where they were. */
    public void restart(String... connectors) {
        close();
        process = launch();
        awaitReady();
        List.of(connectors).forEach(this::register);
    }

    @Override
    public void close() {
        Child.stop(process);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String config(String connector) {
        try (InputStream in = Connect.class.getResourceAsStream("/connectors/" + connector + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no connector file connectors/" + connector + ".json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return directory.resolve("connect.log");
    }

    private Process launch() {
        try {
            Files.createDirectories(directory);
            Path worker = Files.writeString(directory.resolve("worker.properties"), """
                    bootstrap.servers=%s
                    listeners=http://127.0.0.1:%s
                    offset.storage.file.filename=%s
                    offset.flush.interval.ms=1000
                    plugin.discovery=service_load
                    key.converter=org.apache.kafka.connect.storage.StringConverter
                    value.converter=org.apache.kafka.connect.storage.StringConverter
                    header.converter=org.apache.kafka.connect.storage.StringConverter
                    config.providers=env
                    config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
                    connector.client.config.override.policy=All
                    producer.linger.ms=1
                    """.formatted(bootstrapServers, port,
                    directory.resolve("offsets").toAbsolutePath().toString().replace('\\', '/')));
            Map<String, String> environment = Map.of("OUTBOX_DATABASE_HOST", "127.0.0.1", "OUTBOX_DATABASE_PORT",
                    Integer.toString(postgresPort), "OUTBOX_DATABASE_USER", Postgres.USER, "OUTBOX_DATABASE_PASSWORD", "none");
            return Child.start(log(), environment, List.of("-Xmx512m"), "org.apache.kafka.connect.cli.ConnectStandalone",
                    worker.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
