package org.unep.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a log says last. */
final class LogTail {

    private static final int MOST_BYTES = 64 * 1024;

    private LogTail() {
    }

    /** The last lines that were written behind the position, indented, with where the whole log is. */
    static String of(Path log, long position, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(Math.min(position, file.length()), file.length() - MOST_BYTES);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            List<String> all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size()).stream().map(line -> "  | " + line)
                    .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator() + "The whole log: " + log));
        } catch (IOException e) {
            return "Its log cannot be read: " + log;
        }
    }
}
