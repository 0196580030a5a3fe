package org.unep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

import org.unep.local.Api;
import org.unep.local.Context;
import org.unep.local.GimmPlay;
import org.unep.local.Steps;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A version of the summary of the process of UNEA resolution 5/12 in each format, after the process was played in through the
 * public APIs: how long each takes, and what memory.
 */
final class Printing implements Benchmark {

    private static final String UNIT = "documents/s";
    private static final String PROCESS = "unea-5-12";

    private static final Map<String, String> FORMATS = new LinkedHashMap<>();
    static {
        FORMATS.put("JSON", "application/json");
        FORMATS.put("HTML", "text/html");
        FORMATS.put("Markdown", "text/markdown");
        FORMATS.put("PDF", "application/pdf");
        FORMATS.put("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        FORMATS.put("Akoma Ntoso", "application/akn+xml");
        FORMATS.put("JSON-LD", "application/ld+json");
    }

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "print a summary in all formats";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        if (scale.prints() == 0) {
            return Outcome.skipped(name(), UNIT, "not asked for");
        }
        Subject summary = servers.summary();
        String version = version(servers);
        List<String> facts = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        long start = System.nanoTime();
        FORMATS.forEach((format, type) -> {
            var first = get(summary, version, type);
            if (first.statusCode() == 406) {
                facts.add(format + " is not there.");
                return;
            }
            if (first.statusCode() != 200) {
                throw new IllegalStateException(format + ": " + new String(first.body(), StandardCharsets.UTF_8));
            }
            String before = BoundedMemory.resident(summary.process());
            BoundedMemory.forgetTheMost(summary.process());
            long[] nanos = LongStream.generate(() -> timed(summary, version, type)).limit(scale.prints()).sorted().toArray();
            Arrays.stream(nanos).forEach(all::add);
            facts.add(String.format(Locale.ROOT,
                    "%s: %.0f ms (at most %.0f ms), %,d KB; resident memory of the service %s at most, %s before.",
                    format, nanos[nanos.length / 2] / 1e6, nanos[nanos.length - 1] / 1e6, first.body().length / 1000,
                    BoundedMemory.mostResident(summary.process()), before));
        });
        facts.add(String.format(Locale.ROOT, "Heap: bounded at %d MiB, of which %d MiB at most were in use after a collection.",
                BoundedMemory.HEAP, BoundedMemory.heapInUse(servers.directory().resolve("summary"))));
        return Outcome.alone(name(), UNIT, new Round(all.size(), 0, System.nanoTime() - start,
                all.stream().mapToLong(Long::longValue).sorted().toArray(), Duration.ZERO), facts);
    }

    private static String version(Servers servers) {
        servers.publish();
        Api api = servers.api();
        new GimmPlay(api, servers.tokens(), Steps.on(System.out)).playUnlessThere();
        JsonNode drafted = api.all(Context.SUMMARY, "/v1/processes/" + PROCESS + "/summaries").get(0);
        return "/v1/summaries/" + drafted.path("id").asText() + "/versions/1";
    }

    private long timed(Subject summary, String version, String type) {
        long start = System.nanoTime();
        get(summary, version, type);
        return System.nanoTime() - start;
    }

    private HttpResponse<byte[]> get(Subject summary, String version, String type) {
        var request = HttpRequest.newBuilder(summary.uri().resolve(version)).timeout(Duration.ofMinutes(2))
                .header("Accept", type)
                .build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
