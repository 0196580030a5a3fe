package org.unep.consultations.statement;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.Now;
import org.unep.consultations.statement.LineResult.Outcome;
import org.unep.consultations.statement.Lines.Line;
import org.unep.consultations.statement.ReadingLines.Read;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * Records statements by the file: chunk by chunk, each one round trip to look and one to write. A chunk that was written
 * stays written; who sends ids can send everything again and adds only what is missing.
 */
@ApplicationScoped
public class ImportingStatements {

    private static final int CHUNK_LINES = 500;
    private static final int CHUNK_BYTES = 4 * Lines.MAX;

    private final ReadingLines reading;
    private final LookingAround around;
    private final WritingStatements writing;
    private final ObjectWriter json;
    private final Clock clock;

    ImportingStatements(ReadingLines reading, LookingAround around, WritingStatements writing, ObjectMapper json, Clock clock) {
        this.reading = reading;
        this.around = around;
        this.writing = writing;
        this.json = json.writer();
        this.clock = clock;
    }

    /**
     * Reads the body to its end, then gives what became of each line, in order. The results wait in a file: a client that
     * sends everything before it reads anything must not be blocked by results that it does not take.
     */
    public InputStream importAll(InputStream body, boolean dryRun) throws IOException {
        FileChannel results = FileChannel.open(Files.createTempFile("import", ".ndjson"), StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            var out = new BufferedOutputStream(Channels.newOutputStream(results), 1 << 16);
            importAll(new Lines(body), dryRun, out);
            out.flush();
            results.position(0);
            return Channels.newInputStream(results);
        } catch (IOException | RuntimeException e) {
            results.close();
            throw e;
        }
    }

    private void importAll(Lines lines, boolean dryRun, OutputStream results) throws IOException {
        List<Read> chunk = new ArrayList<>();
        int bytes = 0;
        for (Line line = lines.next(); line != null; line = lines.next()) {
            chunk.add(reading.read(line));
            bytes += line.size();
            if (chunk.size() == CHUNK_LINES || bytes >= CHUNK_BYTES) {
                take(chunk, dryRun, results);
                chunk.clear();
                bytes = 0;
            }
        }
        take(chunk, dryRun, results);
    }

    private void take(List<Read> chunk, boolean dryRun, OutputStream results) throws IOException {
        Surroundings surroundings = around.of(chunk.stream().map(Read::said).filter(Objects::nonNull).toList());
        Map<UUID, StatementView> made = new LinkedHashMap<>();
        Set<UUID> taken = new HashSet<>(surroundings.statements());
        List<LineResult> became = new ArrayList<>(chunk.size());
        for (Read line : chunk) {
            became.add(judge(line, surroundings, taken, made));
        }
        Set<UUID> written = dryRun || made.isEmpty() ? made.keySet() : writing.write(List.copyOf(made.values()));
        for (LineResult result : became) {
            boolean beaten = result.status() == Outcome.CREATED && !written.contains(result.id());
            results.write(json.writeValueAsBytes(beaten ? LineResult.of(result.line(), result.id(), Outcome.EXISTS) : result));
            results.write('\n');
        }
    }

    private LineResult judge(Read line, Surroundings surroundings, Set<UUID> taken, Map<UUID, StatementView> made) {
        if (line.problem() != null) {
            return LineResult.invalid(line.number(), line.id(), line.problem());
        }
        UUID id = line.id() == null ? Ids.next() : line.id();
        if (taken.contains(id)) {
            return LineResult.of(line.number(), id, Outcome.EXISTS);
        }
        try {
            made.put(id, statement(id, line.said(), surroundings));
            taken.add(id);
            return LineResult.of(line.number(), id, Outcome.CREATED);
        } catch (HttpProblem problem) {
            return LineResult.invalid(line.number(), line.id(), problem);
        }
    }

    private StatementView statement(UUID id, @Nullable Said said, Surroundings surroundings) {
        Place place = surroundings.place(said.session()).orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE.at("/session",
                "There is no session %s.".formatted(said.session())));
        return StatementView.of(surroundings.statement(id, place, said.request(), Now.by(clock)));
    }
}
