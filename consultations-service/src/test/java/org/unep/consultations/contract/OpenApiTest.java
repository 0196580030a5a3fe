package org.unep.consultations.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.consultations.Api.anybody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The committed description of the API is that of the running service. */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("contract/openapi.yaml");

    @Test
    void committedDescriptionIsThatOfTheRunningService() throws IOException {
        String running = anybody().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(COMMITTED, running);
        }
        assertEquals(Files.readString(COMMITTED), running,
                "The API has changed. Is it compatible? Then: mvn -pl consultations-service test -Dtest=OpenApiTest -Dcontract.update");
    }

    @Test
    void everyReferenceLeadsToASchema() throws IOException {
        String committed = Files.readString(COMMITTED);
        var reference = Pattern.compile("#/components/schemas/(\\w+)").matcher(committed);
        while (reference.find()) {
            assertTrue(committed.contains("\n    " + reference.group(1) + ":\n"), reference.group());
        }
    }
}
