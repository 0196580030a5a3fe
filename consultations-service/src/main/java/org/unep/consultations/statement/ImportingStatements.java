package org.unep.consultations.statement;

import java.io.IOException;
import java.io.InputStream;
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

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.bulk.Importing;
import org.unep.chassis.bulk.LineResult;
import org.unep.chassis.bulk.LineResult.Outcome;
import org.unep.chassis.bulk.Read;
import org.unep.chassis.bulk.ReadingLines;
import org.unep.chassis.id.Ids;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.time.Now;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * Records statements by the file: chunk by chunk, each one round trip to look and one to write. A chunk that was written
 * stays written; who sends ids can send everything again and adds only what is missing.
 */
@ApplicationScoped
public class ImportingStatements {

    /** The longest line, in bytes. */
    static final int MAX_LINE = 1 << 20;

    private final Importing importing;
    private final ReadingLines reading;
    private final LookingAround around;
    private final WritingStatements writing;
    private final Clock clock;

    ImportingStatements(Importing importing, ReadingLines reading, LookingAround around, WritingStatements writing,
            Clock clock) {
        this.importing = importing;
        this.reading = reading;
        this.around = around;
        this.writing = writing;
        this.clock = clock;
    }

    /** Reads the body to its end, then gives what became of each line, in order. */
    public RestResponse<InputStream> importAll(InputStream body, boolean dryRun) throws IOException {
        return importing.importAll(reading.ndjson(body, MAX_LINE, this::said), chunk -> take(chunk, dryRun));
    }

    private Said said(ObjectNode fields, @Nullable UUID id) throws JsonProcessingException {
        UUID session = ReadingLines.uuid(fields, "session");
        if (session == null) {
            throw CommonProblem.INVALID_REQUEST.at("/session", "must not be null");
        }
        return new Said(id, session, reading.request(fields, StatementRequest.class));
    }

    private List<LineResult> take(List<Read<Said>> chunk, boolean dryRun) {
        Surroundings surroundings = around.of(chunk.stream().map(Read::value).filter(Objects::nonNull).toList());
        Map<UUID, StatementView> made = new LinkedHashMap<>();
        Set<UUID> taken = new HashSet<>(surroundings.statements());
        List<LineResult> became = new ArrayList<>(chunk.size());
        for (Read<Said> line : chunk) {
            became.add(judge(line, surroundings, taken, made));
        }
        Set<UUID> written = dryRun || made.isEmpty() ? made.keySet() : writing.write(List.copyOf(made.values()));
        became.replaceAll(result -> result.status() == Outcome.CREATED && !written.contains(result.id())
                ? LineResult.of(result.line(), result.id(), Outcome.EXISTS)
                : result);
        return became;
    }

    private LineResult judge(Read<Said> line, Surroundings surroundings, Set<UUID> taken, Map<UUID, StatementView> made) {
        if (line.problem() != null) {
            return line.invalid(line.problem());
        }
        UUID id = line.id() == null ? Ids.next() : line.id();
        if (taken.contains(id)) {
            return LineResult.of(line.number(), id, Outcome.EXISTS);
        }
        try {
            StatementView statement = statement(id, line.value(), surroundings);
            made.put(id, statement);
            surroundings.join(statement);
            taken.add(id);
            return LineResult.of(line.number(), id, Outcome.CREATED);
        } catch (HttpProblem problem) {
            return line.invalid(problem);
        }
    }

    private StatementView statement(UUID id, @Nullable Said said, Surroundings surroundings) {
        Place place = surroundings.place(said.session()).orElseThrow(() -> CommonProblem.UNKNOWN_REFERENCE.at("/session",
                "There is no session %s.".formatted(said.session())));
        return StatementView.of(surroundings.statement(id, place, said.request(), new Arrival(Now.by(clock), false, false)));
    }
}
