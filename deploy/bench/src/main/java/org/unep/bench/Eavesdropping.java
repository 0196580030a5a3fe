package org.unep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Takes the SQL that a service sends from the log of PostgreSQL: it is compared with what it does, not with a copy of it. */
final class Eavesdropping {

    private static final int TRIES = 200; // until all of the service's connections have heard that they are listened to
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')");
    private static final String EXECUTED = "LOG:  execute ";
    private static final String SETTING = "set "; // of a new connection, not of a request
    private static final String DETAIL = "DETAIL:  Parameters: ";

    private final Path log;
    private final String prefix;

    private Eavesdropping(Path log, Database database) {
        this.log = log;
        this.prefix = "in " + database.name() + ": ";
    }

    /**
     * What requests send.
     *
     * @param create sends one, and gives the id of what it has made
     * @return for each of so many requests its statements in their order, which make another one whenever they are executed
     */
    static List<List<Sql>> on(Database database, Path log, int times, Supplier<String> create) {
        var listening = new Eavesdropping(log, database);
        database.execute("alter system set log_line_prefix = 'in %d: '");
        database.execute("alter system set log_statement = 'all'");
        database.execute("select pg_reload_conf()");
        try {
            List<List<Sql>> heard = new ArrayList<>();
            // the first one may have begun before PostgreSQL began to tell
            for (int i = 0; i < TRIES && heard.size() <= times; i++) {
                List<Sql> sent = listening.sentBy(create);
                if (!sent.isEmpty()) {
                    heard.add(sent);
                }
            }
            if (heard.size() <= times) {
                throw new IllegalStateException("PostgreSQL does not tell in its log what is executed");
            }
            return heard.subList(1, heard.size());
        } finally {
            database.execute("alter system reset log_statement");
            database.execute("alter system reset log_line_prefix");
            database.execute("select pg_reload_conf()");
        }
    }

    private List<Sql> sentBy(Supplier<String> create) {
        try (var file = Files.newByteChannel(log)) {
            long before = file.size();
            String id = create.get();
            var added = ByteBuffer.allocate((int) (file.size() - before));
            file.position(before);
            while (added.hasRemaining() && file.read(added) >= 0) {
                // reads on
            }
            return statements(new String(added.array(), StandardCharsets.UTF_8)).stream().map(sql -> sql.forNewOnesLike(id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Sql> statements(String told) {
        List<Sql> statements = new ArrayList<>();
        // what belongs to the line before is indented
        for (String entry : told.split("\n(?!\t)")) {
            String said = entry.startsWith(prefix) ? entry.substring(prefix.length()).replace("\n\t", "\n") : "";
            if (said.startsWith(EXECUTED)) {
                String text = said.substring(said.indexOf(':', EXECUTED.length()) + 1).strip();
                if (!text.isEmpty() && !text.startsWith(SETTING)) {
                    statements.add(new Sql(text, List.of()));
                }
            } else if (said.startsWith(DETAIL) && !statements.isEmpty()) {
                int last = statements.size() - 1;
                statements.set(last, new Sql(statements.get(last).text(), parameters(said)));
            }
        }
        return statements;
    }

    private static List<@Nullable String> parameters(String detail) {
        List<@Nullable String> parameters = new ArrayList<>();
        for (var found = PARAMETER.matcher(detail); found.find();) {
            String value = found.group(1);
            parameters.add(value == null ? null : value.replace("''", "'"));
        }
        return parameters;
    }
}
