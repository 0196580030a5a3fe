package org.unep.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.unep.bench.Listening.Event;
import org.unep.local.Context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Events of statements folded into the read model of the summary-service, as they come, against a consumer that polls the same
 * topic and counts; and all of them folded again by a rebuild.
 */
final class Folding implements Benchmark {

    private static final String TOPIC = "unep.consultations";
    private static final String REBUILDS = "/v1/read-model/rebuilds";
    private static final String LOCK = "select pg_advisory_lock(7305)"; // what one has to have who folds
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String name() {
        return "fold statements, against a consumer that counts";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        Subject summary = servers.summary();
        Listening topic = new Listening(servers.kafka(), TOPIC);
        List<Round> folded = new ArrayList<>();
        List<Round> counted = new ArrayList<>();
        long told = 0;
        for (int i = 0; i < scale.bulkRounds(); i++) {
            List<Event> events = events(servers, scale.bulk());
            folded.add(Contest.timed(summary.process(), () -> foldedLive(summary.database(), topic, events)));
            told += events.size();
            counted.add(topic.read(told, Meeting.POSITIONS));
        }
        Outcome outcome = Outcome.of(name(), "positions/s", folded, counted);
        return new Outcome(outcome.name(), outcome.unit(), folded, counted, null, List.of(rebuilt(servers)));
    }

    private List<Event> events(Servers servers, int count) {
        return servers.consultations().database().ids(count).stream().map(id -> {
            ObjectNode data = (ObjectNode) read(servers.meeting().line(id));
            data.put("version", 1).put("process", "bench").putArray("crosscutting");
            data.withArray("onBehalfOf");
            Map<String, String> headers = Map.of("ce_id", id, "ce_specversion", "1.0", "ce_type",
                    "org.unep.consultations.statement-delivered.v1", "ce_source", "/bench", "ce_subject", id, "ce_time",
                    Instant.now().toString(), "content-type", "application/json");
            Map<String, byte[]> bytes = new HashMap<>();
            headers.forEach((name, value) -> bytes.put(name, value.getBytes(UTF_8)));
            return new Event(data.path("participant").asText(), bytes, data.toString().getBytes(UTF_8));
        }).toList();
    }

    // all are there before the first is folded: folding waits for a lock
    private static Round foldedLive(Database database, Listening topic, List<Event> events) {
        long before = database.count("statement");
        long start;
        try (Connection holder = database.connect(); var statement = holder.createStatement()) {
            statement.execute(LOCK);
            topic.publish(events);
            start = System.nanoTime();
        } catch (SQLException e) {
            throw new IllegalStateException(LOCK, e);
        }
        long missing = events.size();
        while (missing > 0 && System.nanoTime() - start < PATIENCE.toNanos()) {
            LockSupport.parkNanos(LOOK.toNanos());
            missing = events.size() - (database.count("statement") - before);
        }
        return new Round((long) events.size() * Meeting.POSITIONS, Math.abs(missing), System.nanoTime() - start, new long[0],
                Duration.ZERO);
    }

    private String rebuilt(Servers servers) {
        String id = read(Posting.post(servers.summary(), REBUILDS, servers.token(), Posting.JSON, "").body()).path("id")
                .asText();
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode rebuild;
        do {
            LockSupport.parkNanos(LOOK.toNanos());
            rebuild = servers.api().with(servers.token()).get(Context.SUMMARY, REBUILDS + "/" + id);
        } while (rebuild.path("state").asText().equals("RUNNING") && Instant.now().isBefore(end));
        if (!rebuild.path("state").asText().equals("SWAPPED")) {
            throw new IllegalStateException("The read model was not rebuilt: " + rebuild);
        }
        double seconds = Duration.between(Instant.parse(rebuild.path("startedAt").asText()),
                Instant.parse(rebuild.path("endedAt").asText())).toMillis() / 1e3;
        return String.format(Locale.ROOT,
                "Rebuilt from the first event: %,d positions of %,d events in %.1f s, %,.0f positions/s.",
                rebuild.path("positions").asLong(), rebuild.path("events").asLong(), seconds,
                rebuild.path("positions").asLong() / seconds);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
