package org.unep.summary.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Prints a page in a process of its own, whose heap is as small as a test wants it. */
public final class SmallHeap {

    private SmallHeap() {
    }

    /** @return the PDF */
    public static byte[] print(Path html, int megabytes) throws IOException, InterruptedException {
        Path pdf = html.resolveSibling("printed.pdf");
        Path log = html.resolveSibling("printing.log");
        int exit = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                SmallHeap.class.getName(), html.toString(), pdf.toString())).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start().waitFor();
        if (exit != 0) {
            throw new AssertionError(Files.readString(log));
        }
        return Files.readAllBytes(pdf);
    }

    /** @param files the page and the PDF */
    public static void main(String... files) throws IOException {
        var printing = new PrintingPdf(new Fonts(Optional.empty(), Optional.empty()), new Places(1),
                OptionalInt.of(Integer.MAX_VALUE));
        Files.write(Path.of(files[1]), printing.print(() -> text(Path.of(files[0])),
                new Attachment("a.json", "application/json", "Its data", "{}")));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
