package org.unep.proposals.bulk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.unep.proposals.Api.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.UUID;

import org.awaitility.Awaitility;
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

    private static final int TO_TRY = 100_000;
    private static final int TO_WRITE = 20_000;
    private static final int MEASURED = 5;
    /** What a dry run remembers of the ids, and what tests around it leave behind; the lines in between are 32 MiB and more. */
    private static final long BOUND = 20 << 20;

    private final List<Long> alive = new ArrayList<>();

    @Test
    void hundredThousandLinesTakeNoMoreMemoryThanAFew() throws IOException, InterruptedException {
        imported("dryRun=true", process(), TO_TRY, 23);
        assertTrue(alive.get(alive.size() - 1) - alive.get(0) < BOUND, alive.toString());
    }

    @Test
    void whatIsWrittenTakesNoMoreMemoryOnItsWayInAndOut() throws IOException, InterruptedException {
        String process = process();
        imported("dryRun=false", process, TO_WRITE, 120);
        assertTrue(alive.get(alive.size() - 1) - alive.get(0) < BOUND, alive.toString());
        alive.clear();
        measure();
        var request = request("export?status=SUBMITTED&process=" + process).GET().build();
        var exported = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofInputStream());
        Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofSeconds(2)).until(() -> {
            measure();
            return exported.isDone(); // all is on disk
        });
        assertEquals(TO_WRITE, lines(exported.join()));
        assertTrue(Collections.max(alive) - alive.get(0) < BOUND, alive.toString());
    }

    private void imported(String query, String process, int count, int words) throws IOException, InterruptedException {
        var body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(lines(process, count, words)));
        var request = request("import?status=SUBMITTED&" + query).header("Content-Type", Files.NDJSON).POST(body).build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertEquals(200, response.statusCode());
        assertEquals(String.valueOf(count), response.headers().firstValue("Lines-Created").orElseThrow());
        assertEquals(count, lines(response));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/proposals/" + path))
                .header("Authorization", "Bearer " + Tokens.of("secretariat"));
    }

    private static long lines(HttpResponse<InputStream> response) throws IOException {
        long lines = 0;
        try (InputStream results = new BufferedInputStream(response.body())) {
            for (int b = results.read(); b >= 0; b = results.read()) {
                lines += b == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    private void measure() {
        System.gc();
        alive.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    private Enumeration<InputStream> lines(String process, int count, int words) {
        return new Enumeration<>() {

            private int made;

            @Override
            public boolean hasMoreElements() {
                return made < count;
            }

            @Override
            public InputStream nextElement() {
                made++;
                if (made % (count / MEASURED) == 0) {
                    measure();
                }
                return new ByteArrayInputStream(("{\"id\":\"" + UUID.randomUUID() + "\",\"process\":\"" + process
                        + "\",\"title\":{\"en\":\"Line " + made + "\"},\"text\":{\"en\":\"" + "Sand and gravel. ".repeat(words)
                        + "\"}}\n").getBytes(UTF_8));
            }
        };
    }
}
