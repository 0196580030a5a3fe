package org.unep.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** A service whose heap is small, so that what would pile up ends it, and what it has used. */
final class BoundedMemory {

    /** What the heap of the service may grow to, in MiB; the local run gives it as much. */
    static final int HEAP = 256;

    // [1.234s][info][gc] GC(7) Pause Young (Allocation Failure) 80M->12M(247M) 5.678ms
    private static final Pattern COLLECTION = Pattern.compile("GC\\(\\d+\\) Pause .* \\d+M->(\\d+)M\\(\\d+M\\)");
    private static final Pattern KILOBYTES = Pattern.compile("\\s*(\\d+) kB");

    private BoundedMemory() {
    }

    /** Options of the JVM; it tells what is left after each collection in a file of the directory. */
    static List<String> options(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-Xms" + HEAP + "m", "-Xmx" + HEAP + "m", "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + log(directory) + ":uptime,level,tags:filecount=0");
    }

    private static Path log(Path directory) {
        return directory.resolve("gc.log");
    }

    /** The most that was left on the heap after a collection, in MiB; 0 where there was none. */
    static long heapInUse(Path directory) {
        try (var lines = Files.lines(log(directory))) {
            return lines.map(COLLECTION::matcher).filter(m -> m.find()).mapToLong(m -> Long.parseLong(m.group(1))).max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Resident memory now, in words. */
    static String resident(ProcessHandle process) {
        return words(kilobytes(process, "VmRSS"));
    }

    /** The most resident memory that the process ever had, in words. */
    static String mostResident(ProcessHandle process) {
        return words(kilobytes(process, "VmHWM"));
    }

    /** From now on the most is counted anew; without effect where there is no /proc. */
    static void forgetTheMost(ProcessHandle process) {
        Path forget = Path.of("/proc", Long.toString(process.pid()), "clear_refs");
        try {
            if (Files.isWritable(forget)) {
                Files.writeString(forget, "5");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(OptionalLong kilobytes) {
        return kilobytes.isPresent() ? String.format(Locale.ROOT, "%d MiB", kilobytes.getAsLong() / 1024)
                : "unknown (there is no /proc)";
    }

    private static OptionalLong kilobytes(ProcessHandle process, String name) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(name + ":")).map(line -> line.substring(name.length() + 1))
                    .map(KILOBYTES::matcher).filter(m -> m.matches())
                    .flatMapToLong(m -> LongStream.of(Long.parseLong(m.group(1)))).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
