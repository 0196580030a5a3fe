package org.unep.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** How long a transaction may take. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class MigrationTest {

    @Inject
    Flyway flyway;
    @Inject
    DataSource pool;

    @Test
    void migrationMayTakeAsLongAsItNeedsAndARequestMayNot() throws SQLException {
        assertEquals("0", timeout(flyway.getConfiguration().getDataSource()));
        assertEquals("4min", timeout(pool));
    }

    private static String timeout(DataSource source) throws SQLException {
        try (var connection = source.getConnection();
                var row = connection.createStatement().executeQuery("show transaction_timeout")) {
            row.next();
            return row.getString(1);
        }
    }
}
