package org.unep.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.unep.bench.Load.Request;

/**
 * {@code GET /v1/processes/{code}/support} of a process in which ever more positions are taken, ten times as many each time;
 * the most of them against the fewest. One client asks: it is the time of an answer that must not grow.
 */
final class ReadingSupport implements Benchmark {

    private static final String UNIT = "requests/s";

    @Override
    public String name() {
        return "read support, the most positions against the fewest";
    }

    @Override
    public Outcome run(Servers servers, Scale scale) {
        if (scale.most() == 0) {
            return Outcome.skipped(name(), UNIT, "not asked for");
        }
        Subject summary = servers.summary();
        Request get = Request.get(summary.uri(), "/v1/processes/" + Positions.PROCESS + "/support");
        Positions positions = Positions.into(summary.database());
        List<List<Round>> sizes = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        try (var load = new Load(1)) {
            for (long size = scale.fewest(); size <= scale.most(); size *= 10) {
                positions.growTo(size);
                sizes.add(rounds(summary, scale, load, () -> get));
                facts.add(fact(size, sizes));
            }
        } finally {
            positions.remove();
        }
        Outcome outcome = Outcome.of(name(), UNIT, sizes.get(sizes.size() - 1), sizes.get(0));
        return new Outcome(outcome.name(), outcome.unit(), outcome.measured(), outcome.reference(), null, facts);
    }

    private static List<Round> rounds(Subject summary, Scale scale, Load load, Supplier<Request> get) {
        load.run(get, scale.warmUp());
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < scale.rounds(); i++) {
            rounds.add(Contest.timed(summary.process(), () -> load.run(get, scale.round())));
        }
        return rounds;
    }

    private static String fact(long size, List<List<Round>> sizes) {
        List<Round> now = sizes.get(sizes.size() - 1);
        double median = Statistics.percentileMillis(now, 50);
        return String.format(Locale.ROOT,
                "Support of %,d positions: %.2f ms (p99 %.2f ms), %.2f times as long as of the fewest.", size,
                median, Statistics.percentileMillis(now, 99), median / Statistics.percentileMillis(sizes.get(0), 50));
    }
}
