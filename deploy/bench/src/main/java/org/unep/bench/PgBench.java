package org.unep.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.unep.embedded.Postgres;

/** The pgbench of this machine, with scripts of which each client takes any for its next transaction. */
final class PgBench {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("(?m)^number of failed transactions: (\\d+)");

    private final Path program;
    private final Database database;
    private final Path directory;
    private final int connections;
    private final List<String> scripts = new ArrayList<>();

    /**
     * Runs nothing yet.
     *
     * @param directory where scripts and logs are kept; it is made
     */
    PgBench(Path program, Database database, Path directory, int connections, List<List<Sql>> scripts) {
        this.program = program;
        this.database = database;
        this.directory = directory;
        this.connections = connections;
        try {
            Files.createDirectories(directory);
            for (int i = 0; i < scripts.size(); i++) {
                add(i, scripts.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, if it is installed. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbench")).filter(Files::isExecutable).findFirst();
    }

    // values are variables: pgbench sends them as parameters, and no colon in them looks like a variable
    private void add(int number, List<Sql> statements) throws IOException {
        var script = new StringBuilder();
        for (int i = 0; i < statements.size(); i++) {
            Sql sql = statements.get(i);
            String variable = "s%d_%d_".formatted(number, i);
            script.append(PARAMETER.matcher(sql.text()).replaceAll(m -> sql.parameters().get(
                    Integer.parseInt(m.group(1)) - 1) == null ? "null" : ":" + variable + m.group(1))).append(";\n");
            for (int j = 0; j < sql.parameters().size(); j++) {
                if (sql.parameters().get(j) != null) {
                    scripts.addAll(List.of("-D", variable + (j + 1) + "=" + sql.parameters().get(j)));
                }
            }
        }
        Path file = Files.writeString(directory.resolve("script" + number + ".sql"), script);
        scripts.addAll(List.of("-f", file.toString()));
    }

    /** Runs them for that long, in whole seconds, with prepared statements. */
    Round run(Duration time) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "-h", "127.0.0.1", "-p",
                Integer.toString(database.server().port()), "-U", Postgres.USER, "-n", "-M", "prepared", "-c",
                Integer.toString(connections), "-T", Long.toString(Math.max(1, time.toSeconds())), "-l", "--log-prefix",
                directory.resolve("log").toString()));
        command.addAll(scripts);
        command.add(database.name());
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pgbench failed: " + said);
            }
            return round(latencies(process.pid()), number(RATE, said), (long) number(FAILED, said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    // the rate without the time that the connections took
    private static Round round(long[] latencies, double rate, long failed) {
        return new Round(latencies.length, failed, Math.round(latencies.length * 1e9 / rate), latencies, Duration.ZERO);
    }

    // each line: client, transaction, microseconds, ...
    private long[] latencies(long pid) throws IOException {
        Path log = directory.resolve("log." + pid);
        try (var lines = Files.lines(log)) {
            return lines.mapToLong(line -> Math.round(Double.parseDouble(line.split(" ")[2]) * 1e3)).sorted().toArray();
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static double number(Pattern pattern, String said) {
        var found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("pgbench did not say what it did: " + said);
        }
        return Double.parseDouble(found.group(1));
    }
}
