package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.unep.embedded.EmbeddedSuite;
import org.unep.embedded.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/**
 * A file of any length takes no more memory than a short one. Client and server share this heap, so the client makes the
 * lines as they are sent, and measures between them what is alive. It offers HTTP/2, as Java's does unless it is told not to.
 */
@QuarkusTest
@WithTestResource(EmbeddedSuite.class)
class BoundedMemoryTest {

    private static final int LINES = 100_000;
    private static final int EVERY = 20_000;
    /** What a dry run remembers of the ids, and what tests around it leave behind; the lines in between are 40 MiB. */
    private static final long BOUND = 20 << 20;

    private final List<Long> alive = new ArrayList<>();

    @Test
    void hundredThousandLinesTakeNoMoreMemoryThanAFew() throws IOException, InterruptedException {
        String process = process();
        var body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(lines(process)));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                + "/v1/proposals/import?dryRun=true&status=SUBMITTED")).header("Content-Type", Files.NDJSON)
                .header("Authorization", "Bearer " + Tokens.of("secretariat")).POST(body).build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        assertEquals(String.valueOf(LINES), response.headers().firstValue("Lines-Created").orElseThrow());
        long answers = 0;
        try (InputStream results = response.body()) {
            for (int b = results.read(); b >= 0; b = results.read()) {
                answers += b == '\n' ? 1 : 0;
            }
        }
        assertEquals(LINES, answers);
        assertTrue(alive.get(alive.size() - 1) - alive.get(0) < BOUND, alive.toString());
    }

    private Enumeration<InputStream> lines(String process) {
        return new Enumeration<>() {

            private int made;

            @Override
            public boolean hasMoreElements() {
                return made < LINES;
            }

            @Override
            public InputStream nextElement() {
                made++;
                if (made % EVERY == 0) {
                    System.gc();
                    alive.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
                }
                return new ByteArrayInputStream(("{\"id\":\"" + UUID.randomUUID() + "\",\"process\":\"" + process
                        + "\",\"title\":{\"en\":\"Line " + made + "\"},\"text\":{\"en\":\"" + "Sand and gravel. ".repeat(23)
                        + "\"}}\n").getBytes(UTF_8));
            }
        };
    }
}
