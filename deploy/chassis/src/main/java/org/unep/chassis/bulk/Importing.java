package org.unep.chassis.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.bulk.LineResult.Outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

/** Takes a body chunk by chunk, and answers with what became of each line. */
@ApplicationScoped
public class Importing {

    /** The media type of lines of JSON. */
    public static final String NDJSON = "application/x-ndjson";

    private static final int CHUNK_LINES = 500;
    private static final int CHUNK_SIZE = 4 << 20;

    /** Gives the next line that was read, null at the end. */
    @FunctionalInterface
    public interface Source<T> {

        @Nullable
        Read<T> next() throws IOException;
    }

    /**
     * Takes a chunk of lines and gives what became of each, in their order. It may run on another thread than the request,
     * with the request's context; never two at once for one body.
     */
    @FunctionalInterface
    public interface Taking<T> {

        List<LineResult> take(List<Read<T>> chunk);
    }

    private final ObjectWriter json;
    private final ManagedExecutor threads;

    Importing(ObjectMapper json, ManagedExecutor threads) {
        this.json = json.writer();
        this.threads = threads;
    }

    /**
     * Reads the body to its end, then gives what became of each line, in order, and in headers how many lines came to what.
     * The results wait on disk: a client that sends everything before it reads anything must not be blocked by results
     * that it does not take.
     */
    public <T> RestResponse<InputStream> importAll(Source<T> source, Taking<T> taking) throws IOException {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        var results = Spool.filled(out -> importAll(source, taking, counts, out));
        var answer = RestResponse.ResponseBuilder.ok(results.read(), NDJSON);
        for (Outcome outcome : Outcome.values()) {
            answer.header(outcome.header(), counts.getOrDefault(outcome, 0L));
        }
        return answer.build();
    }

    // one chunk is taken while the next one is read, and no third one is there
    private <T> void importAll(Source<T> source, Taking<T> taking, Map<Outcome, Long> counts, OutputStream results)
            throws IOException {
        Ahead ahead = Ahead.ofNothing();
        try {
            for (List<Read<T>> chunk = read(source); !chunk.isEmpty(); chunk = read(source)) {
                List<LineResult> became = ahead.results();
                ahead = Ahead.of(chunk, taking, threads);
                write(became, counts, results);
            }
            write(ahead.results(), counts, results);
        } finally {
            ahead.await(); // nothing goes on behind an answer
        }
    }

    private static <T> List<Read<T>> read(Source<T> source) throws IOException {
        List<Read<T>> chunk = new ArrayList<>();
        int size = 0;
        while (chunk.size() < CHUNK_LINES && size < CHUNK_SIZE) {
            Read<T> line = source.next();
            if (line == null) {
                break;
            }
            chunk.add(line);
            size += line.size();
        }
        return chunk;
    }

    private void write(List<LineResult> became, Map<Outcome, Long> counts, OutputStream results) throws IOException {
        for (LineResult result : became) {
            counts.merge(result.status(), 1L, Long::sum);
            results.write(json.writeValueAsBytes(result));
            results.write('\n');
        }
    }
}
