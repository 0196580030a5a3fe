package org.unep.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

import org.unep.local.Api;
import org.unep.local.Context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * From the {@code POST} of a statement to the answer of {@code GET .../support} that has its effect, through the outbox, Kafka
 * Connect, Kafka and folding, while 200 statements a second are made. One statement in flight is watched: it turns the
 * position of a government on a proposal that nobody else speaks to.
 */
final class Lagging implements Benchmark {

    private static final String UNIT = "watched/s";
    private static final String PROCESS = "lag";
    private static final int PROPOSALS = 38;
    private static final int PER_SECOND = 200;
    private static final int SENDERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "see a statement in support, at 200 statements/s";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        if (scale.steady().isZero()) {
            return Outcome.skipped(name(), UNIT, "not asked for");
        }
        ImportingStatements.empty(servers.consultations().database());
        Meeting meeting = Meeting.into(servers.consultations().database(), PROCESS, PROPOSALS + 1);
        known(servers.summary().database(), meeting);
        servers.publish();
        var made = new AtomicLong();
        var failed = new AtomicLong();
        String token = servers.token();
        var senders = Executors.newScheduledThreadPool(SENDERS);
        try {
            for (int i = 0; i < SENDERS; i++) {
                senders.scheduleAtFixedRate(() -> one(servers, token, meeting, made, failed), i * 1_000_000L / PER_SECOND,
                        SENDERS * 1_000_000L / PER_SECOND, TimeUnit.MICROSECONDS);
            }
            var watch = new Watch(servers, token, meeting, meeting.proposals().get(PROPOSALS));
            watch.during(scale.warmUp());
            long start = System.nanoTime();
            long before = made.get();
            long[] lags = watch.during(scale.steady());
            long nanos = System.nanoTime() - start;
            return Outcome.alone(name(), UNIT, new Round(lags.length, failed.get(), nanos, lags, Duration.ZERO),
                    List.of(String.format(Locale.ROOT, "%,.0f statements a second were made meanwhile.",
                            (made.get() - before) * 1e9 / nanos)));
        } finally {
            senders.shutdownNow();
        }
    }

    // on all proposals but the last, which is watched
    private static void one(Servers servers, String token, Meeting meeting, AtomicLong made, AtomicLong failed) {
        String said;
        synchronized (meeting) {
            do {
                said = meeting.statement();
            } while (said.contains(meeting.proposals().get(PROPOSALS)));
        }
        try {
            int status = Posting.post(servers.consultations(), meeting.path(), token, Posting.JSON, said).statusCode();
            (status == 201 ? made : failed).incrementAndGet();
        } catch (RuntimeException e) {
            failed.incrementAndGet();
        }
    }

    // as if all events before the statements had been heard
    private static void known(Database database, Meeting meeting) {
        database.execute(
                """
                        insert into process (code, version, doc)
                        values ('%1$s', 1, '{"code": "%1$s", "version": 1, "title": {"en": "Lag"}, "clusters": [], "crosscuttingIssues": []}');
                        insert into actor (code, version, kind, doc)
                        select code, 1, 'GOVERNMENT', jsonb_build_object('code', code, 'name', jsonb_build_object('en', code))
                        from unnest(cast('{%2$s}' as text[])) code on conflict do nothing;
                        insert into proposal (id, version, process, number, status, cluster, doc)
                        select cast(id as uuid), 1, '%1$s', n, 'TABLED', 'tools', jsonb_build_object('id', id, 'title', jsonb_build_object('en', 'Proposal ' || n))
                        from unnest(cast('{%3$s}' as text[])) with ordinality as p(id, n)"""
                        .formatted(PROCESS,
                                String.join(",", meeting.participants()), String.join(",", meeting.proposals())));
    }

    /** Makes a statement, reads support until it has its effect, and so on. */
    private static final class Watch {

        private final Servers servers;
        private final String token;
        private final Meeting meeting;
        private final String proposal;
        private final Api api;
        private boolean inFavour;

        Watch(Servers servers, String token, Meeting meeting, String proposal) {
            this.token = token;
            this.servers = servers;
            this.meeting = meeting;
            this.proposal = proposal;
            this.api = servers.api();
        }

        /** Nanoseconds, ascending. */
        long[] during(Duration time) {
            var lags = LongStream.builder();
            long end = System.nanoTime() + time.toNanos();
            do {
                lags.add(once());
            } while (System.nanoTime() < end);
            return lags.build().sorted().toArray();
        }

        private long once() {
            inFavour = !inFavour;
            var said = JsonNodeFactory.instance.objectNode().put("participant", meeting.participants().get(0)).put("spokenAt",
                    Instant.now().truncatedTo(ChronoUnit.MICROS).toString()).put("language", "en")
                    .put("text", "We have decided.")
                    .put("status", "DELIVERED");
            said.putArray("positions").addObject().put("proposal", proposal).put("stance", inFavour ? "SUPPORT" : "OPPOSE");
            long start = System.nanoTime();
            var answer = Posting.post(servers.consultations(), meeting.path(), token, Posting.JSON, said.toString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException("A statement was not made: " + answer.body());
            }
            while (!seen()) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IllegalStateException("A statement is not in support after " + PATIENCE.toSeconds() + " s");
                }
            }
            return System.nanoTime() - start;
        }

        private boolean seen() {
            for (JsonNode item : api.get(Context.SUMMARY, "/v1/processes/" + PROCESS + "/support").path("items")) {
                if (item.path("proposal").asText().equals(proposal)) {
                    return item.path("governments").path(inFavour ? "SUPPORT" : "OPPOSE").asInt() == 1;
                }
            }
            return false;
        }
    }
}
