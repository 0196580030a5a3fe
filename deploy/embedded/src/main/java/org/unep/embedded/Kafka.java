package org.unep.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;

/** A real Kafka broker and controller (KRaft) in a process of its own. Topics keep everything. */
public final class Kafka implements AutoCloseable {

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private Process process;

    private Kafka(Path directory, int port) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = Ports.free();
        this.process = launch();
    }

    /** Starts a broker on the port, on data that is kept in the directory; returns at once, see {@link #awaitReady()}. */
    public static Kafka start(Path directory, int port) {
        return new Kafka(directory, port);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public Process process() {
        return process;
    }

    /** Returns when the broker answers. */
    public Kafka awaitReady() {
        Await.until("Kafka (see " + log() + ")", Duration.ofSeconds(90), process, () -> {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers(), "request.timeout.ms", 2000,
                    "default.api.timeout.ms", 2000))) {
                return !admin.describeCluster().nodes().get().isEmpty();
            } catch (ExecutionException notYet) {
                return false;
            }
        });
        return this;
    }

    /** Starts a stopped broker again on the same port and data. */
    public void restart() {
        close();
        process = launch();
        awaitReady();
    }

    @Override
    public void close() {
        Child.stop(process);
    }

    private Path log() {
        return directory.resolve("kafka.log");
    }

    private Process launch() {
        Path data = directory.resolve("data").toAbsolutePath();
        try {
            Files.createDirectories(directory);
            Path config = Files.writeString(directory.resolve("server.properties"), """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                    controller.listener.names=CONTROLLER
                    log.dirs=%3$s
                    log.retention.ms=-1
                    num.partitions=3
                    message.max.bytes=16777216
                    offsets.topic.replication.factor=1
                    offsets.topic.num.partitions=4
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    group.initial.rebalance.delay.ms=0
                    controlled.shutdown.enable=false
                    # a killed broker's registration ends soon, so that the next start on its data need not wait 9 s
                    broker.session.timeout.ms=3000
                    broker.heartbeat.interval.ms=500
                    """.formatted(port, controllerPort, data.toString().replace('\\', '/')));
            return Child.start(log(), Map.of(), List.of("-Xmx512m"), KafkaMain.class.getName(), config.toString(),
                    data.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
