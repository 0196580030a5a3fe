package org.unep.embedded;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** Entry point of the broker's process: formats the storage at the first start, then runs Kafka. */
final class KafkaMain {

    private KafkaMain() {
    }

    /** {@code <server.properties> <log directory>}. */
    public static void main(String[] args) {
        if (!Files.exists(Path.of(args[1], "meta.properties"))) {
            StorageTool.execute(new String[] { "format", "--cluster-id", "Y29uc3VsdGF0aW9uLXN1aQ", "--config", args[0],
                    "--ignore-formatted" }, new PrintStream(System.out));
        }
        Kafka.main(new String[] { args[0] });
    }
}
