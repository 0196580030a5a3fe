package org.unep.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A JVM that starts all servers, writes down their process ids and stays, until it is killed. */
final class ServersOfAKilledJvm {

    private ServersOfAKilledJvm() {
    }

    /** {@code <directory>}: the servers' data, and the file {@code pids} once all of them answer. */
    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        var postgres = Postgres.start(directory.resolve("postgres"), Ports.free());
        var kafka = Kafka.start(directory.resolve("kafka"), Ports.free()).awaitReady();
        var connect = Connect.start(directory.resolve("connect"), Ports.free(), kafka.bootstrapServers(), postgres.port())
                .awaitReady();
        var pids = ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
        pids.add(Long.parseLong(Files.readAllLines(directory.resolve("postgres/data/postmaster.pid")).get(0).trim()));
        pids.addAll(List.of(kafka.process().pid(), connect.process().pid()));
        Path written = Files.writeString(directory.resolve("pids.tmp"),
                pids.stream().map(pid -> Long.toString(pid)).collect(Collectors.joining("\n")));
        Files.move(written, directory.resolve("pids"));
        Thread.currentThread().join();
    }
}
