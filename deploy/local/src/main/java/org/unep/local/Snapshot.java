package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of what the build made. The services run from them, so that a build beside a running suite does not pull the
 * jars from under it.
 */
public final class Snapshot {

    private Snapshot() {
    }

    /** Makes the target the same as the source; what is the same already is left. */
    static void of(Path source, Path target) {
        try {
            for (Path there : files(target)) {
                if (!Files.exists(source.resolve(target.relativize(there)))) {
                    Files.delete(there);
                }
            }
            for (Path file : files(source)) {
                Path copy = target.resolve(source.relativize(file));
                if (!same(file, copy)) {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes everything in the directory but the files kept. */
    public static void clear(Path directory, List<String> kept) {
        try (Stream<Path> all = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(directory) && !kept.contains(directory.relativize(path).toString())) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.exists(directory) ? Files.walk(directory) : Stream.empty()) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.exists(other) && Files.size(one) == Files.size(other)
                && Files.getLastModifiedTime(one).equals(Files.getLastModifiedTime(other));
    }
}
