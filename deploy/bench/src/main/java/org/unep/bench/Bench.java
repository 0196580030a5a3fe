package org.unep.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.unep.local.Refusal;
import org.unep.local.Steps;

/**
 * {@code mvn -Pbench}: measures, prints the table, and writes it to {@code deploy/bench/target}. With
 * {@code -Dbench.lines=1000000} one import of so many lines is watched, and nothing else is measured; {@code -Dbench.only=}
 * picks those whose name contains the words. {@code -Dbench.positions=10000000} reads support at up to so many positions.
 */
public final class Bench {

    /** In this order: what fills the tables comes last. */
    private static final List<Benchmark> ALL = List.of(new ReadingOne(), new ReadingAList(), new Creating(), new Importing(),
            Recording.againstPgbench(), Recording.againstJdbc(), new ImportingStatements(), new ImportingManyLines(),
            new ReadingSupport(), new Folding(), new Lagging(), new Printing());

    private Bench() {
    }

    /** Ends with exit code 1 where something was answered wrongly or does not start. */
    public static void main(String[] args) {
        Steps steps = Steps.onConsole();
        Path root = Path.of(System.getProperty("suite.root", ".")).toAbsolutePath().normalize();
        Path target = root.resolve("deploy/bench/target");
        try {
            int lines = Integer.getInteger("bench.lines", 0);
            Report report = lines > 0
                    ? measure(root, target.resolve("bench"), Scale.ofLines(lines), "many", steps)
                    : measure(root, target.resolve("bench"), Scale.FULL, System.getProperty("bench.only", ""), steps);
            report.write(target);
            steps.say("\n" + report.table() + "\nWritten to deploy/bench/target/bench.md and bench.json");
            if (report.errors() > 0) {
                throw new Refusal(
                        "%d answers were not what they should be; the figures say nothing.".formatted(report.errors()));
            }
        } catch (Refusal refused) {
            steps.say(refused.getMessage());
            System.exit(1);
        }
    }

    /** Starts what is needed in the directory, and runs all benchmarks whose name contains the words. */
    static Report measure(Path root, Path directory, Scale scale, String only, Steps steps) {
        try (Servers servers = steps.step("Servers are up", () -> Servers.start(root, directory, scale.seeded()))) {
            List<Outcome> outcomes = new ArrayList<>();
            ALL.stream().filter(one -> one.name().contains(only))
                    .forEach(one -> outcomes.add(steps.step(one.name(), () -> one.run(servers, scale))));
            return new Report(Environment.of(servers), scale, outcomes);
        }
    }
}
