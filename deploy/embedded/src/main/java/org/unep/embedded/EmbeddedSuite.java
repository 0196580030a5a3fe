package org.unep.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a {@code @QuarkusTest} the servers of this JVM, and a key for {@link Tokens}. The database is named by the init
 * argument {@code database}, by default after the module: {@code proposals} for {@code proposals-service}.
 */
public class EmbeddedSuite implements QuarkusTestResourceLifecycleManager {

    private String database = Path.of("").toAbsolutePath().getFileName().toString().replace("-service", "");

    @Override
    public void init(Map<String, String> args) {
        database = args.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        var kafka = CompletableFuture.supplyAsync(Embedded::kafka);
        Embedded.postgres().createDatabase(database);
        return Map.of(
                "quarkus.datasource.jdbc.url", Embedded.postgres().url(database),
                "quarkus.datasource.username", Postgres.USER,
                "quarkus.datasource.password", "none",
                "kafka.bootstrap.servers", kafka.join().bootstrapServers(),
                "quarkus.oidc.public-key", Tokens.ofThisJvm().publicKey(),
                "quarkus.http.test-port", "0",
                "quarkus.management.test-port", "0");
    }

    @Override
    public void stop() {
        // the servers serve all tests of this JVM and end with it
    }
}
