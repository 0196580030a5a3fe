package org.unep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The figures of a run, for people and for programs. */
record Report(Environment environment, Scale scale, List<Outcome> outcomes) {

    private static final String HEAD = "| what | service | reference | ratio | p50 ms | p99 ms | CPU of the server | errors |\n"
            + "|---|--:|--:|--:|--:|--:|--:|--:|\n";

    long errors() {
        return outcomes.stream().mapToLong(Outcome::errors).sum();
    }

    /** A table in Markdown; of each pair the service comes first. */
    String table() {
        var table = new StringBuilder(HEAD);
        outcomes.forEach(o -> table.append(o.skipped() == null ? row(o)
                : "| %s | **NOT MEASURED**: %s |\n".formatted(o.name(), o.skipped())));
        table.append('\n');
        outcomes.forEach(o -> o.facts().forEach(fact -> table.append("- ").append(fact).append('\n')));
        return table.append('\n').append(environment.line()).append("; ").append(scale.rounds()).append(" rounds of ")
                .append(scale.round().toMillis()).append(" ms with ").append(scale.connections())
                .append(" connections; bulk ").append(scale.bulkRounds()).append(" times ").append(scale.bulk())
                .append(" rows; medians; of each pair the service comes first\n").toString();
    }

    private static String row(Outcome o) {
        boolean requests = o.measured().get(0).latencies().length > 0;
        return String.format(Locale.ROOT, "| %s | %,.0f %s | %s | %s | %s | %s | %d |%n", o.name(),
                Statistics.perSecond(o.measured()), o.unit(),
                o.isCompared() ? String.format(Locale.ROOT, "%,.0f | **%.2f**", Statistics.perSecond(o.reference()), o.ratio())
                        : " | ",
                requests ? percentiles(o, 50) : "", requests ? percentiles(o, 99) : "", cpu(o), o.errors());
    }

    private static String percentiles(Outcome o, int percent) {
        return String.format(Locale.ROOT, o.isCompared() ? "%.1f / %.1f" : "%.1f",
                Statistics.percentileMillis(o.measured(), percent), Statistics.percentileMillis(o.reference(), percent));
    }

    private static String cpu(Outcome o) {
        double reference = Statistics.cpuMicros(o.reference());
        return String.format(Locale.ROOT, reference > 0 ? "%.0f / %.0f µs" : "%.0f µs", Statistics.cpuMicros(o.measured()),
                reference);
    }

    /** Writes {@code bench.md} and {@code bench.json}. */
    void write(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("bench.md"), table());
            Files.writeString(directory.resolve("bench.json"), json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json() throws IOException {
        var mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.set("environment", mapper.valueToTree(environment));
        var all = report.putArray("benchmarks");
        for (Outcome o : outcomes) {
            ObjectNode one = all.addObject().put("name", o.name()).put("unit", o.unit());
            if (o.skipped() != null) {
                one.put("skipped", o.skipped());
                continue;
            }
            one.put("errors", o.errors());
            one.set("service", side(o.measured()));
            if (o.isCompared()) {
                one.put("ratio", o.ratio());
                one.set("reference", side(o.reference()));
            }
            o.facts().forEach(one.withArray("facts")::add);
        }
        return mapper.writeValueAsString(report);
    }

    private static ObjectNode side(List<Round> rounds) {
        ObjectNode side = JsonNodeFactory.instance.objectNode().put("perSecond", Statistics.perSecond(rounds));
        if (rounds.get(0).latencies().length > 0) {
            side.put("p50Millis", Statistics.percentileMillis(rounds, 50)).put("p99Millis",
                    Statistics.percentileMillis(rounds, 99));
        }
        if (Statistics.cpuMicros(rounds) > 0) {
            side.put("cpuMicros", Statistics.cpuMicros(rounds));
        }
        var each = side.putArray("rounds");
        rounds.forEach(r -> each.add(r.perSecond()));
        return side;
    }
}
