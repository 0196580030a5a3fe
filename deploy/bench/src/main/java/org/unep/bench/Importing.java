package org.unep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /v1/proposals/import} of NDJSON, against {@code COPY} of the same content into the same table. */
final class Importing implements Benchmark {

    private static final String PATH = "/v1/proposals/import";
    private static final String UNIT = "rows/s";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "import proposals, against COPY";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        int status = post(servers, "").statusCode();
        if (status == 404 || status == 405) {
            return Outcome.skipped(name(), UNIT, "the service has no " + PATH);
        }
        List<Round> imported = new ArrayList<>();
        List<Round> copied = new ArrayList<>();
        for (int i = 0; i < scale.bulkRounds(); i++) {
            String lines = servers.seed().lines(servers.ids(scale.bulk()));
            servers.settle();
            imported.add(Contest.timed(servers.serviceProcess(), () -> load(servers, lines, scale.bulk())));
            String rows = servers.seed().rows(servers.ids(scale.bulk()));
            servers.settle();
            copied.add(copy(servers, rows, scale.bulk()));
        }
        return Outcome.of(name(), UNIT, imported, copied);
    }

    private Round load(Servers servers, String lines, int count) {
        long before = servers.count("proposal");
        long start = System.nanoTime();
        int status = post(servers, lines).statusCode();
        long nanos = System.nanoTime() - start;
        long there = servers.count("proposal") - before;
        return new Round(count, Math.abs(count - there) + (status == 200 ? 0 : 1), nanos, new long[0], Duration.ZERO);
    }

    private HttpResponse<String> post(Servers servers, String lines) {
        try {
            return http.send(HttpRequest.newBuilder(servers.serviceUri().resolve(PATH)).timeout(Duration.ofMinutes(5))
                    .header("Authorization", "Bearer " + servers.token()).header("Content-Type", "application/x-ndjson")
                    .POST(BodyPublishers.ofString(lines)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Round copy(Servers servers, String rows, int count) {
        long start = System.nanoTime();
        long copied = servers.copy("proposal (" + Seed.COLUMNS + ")", rows);
        return new Round(count, count - copied, System.nanoTime() - start, new long[0], Duration.ZERO);
    }
}
