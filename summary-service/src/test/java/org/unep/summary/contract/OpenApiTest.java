package org.unep.summary.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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
    void everySchemaHasANameOfItsOwn() {
        Map<String, Map<String, ?>> schemas = given().get("/q/openapi?format=json").then().statusCode(200).extract()
                .path("components.schemas");
        assertEquals(List.of(), schemas.keySet().stream()
                .filter(name -> name.matches(".*\\d") && schemas.containsKey(name.replaceFirst("\\d+$", ""))).toList(),
                "named as another one is, and numbered");
        assertTrue(((Map<?, ?>) schemas.get("SupportFinding").get("properties")).containsKey("sessionTitle"));
        assertFalse(((Map<?, ?>) schemas.get("ReportedFinding").get("properties")).containsKey("sessionTitle"));
    }

    @Test
    void committedDescriptionIsThatOfTheRunningService() throws IOException {
        String running = given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(COMMITTED, running);
        }
        assertEquals(Files.readString(COMMITTED), running,
                "The API has changed. Is it compatible? Then: mvn -pl summary-service test -Dtest=OpenApiTest -Dcontract.update");
    }
}
