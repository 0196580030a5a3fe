package org.unep.summary.document.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.unep.summary.document.PrintedSummary;
import org.unep.summary.document.Sample;
import org.unep.summary.words.Phrases;

/** LibreOffice itself opens the file; where it is not installed, nothing is tried, and that is said. */
class LibreOfficeTest {

    private static final Logger LOG = Logger.getLogger(LibreOfficeTest.class);

    @TempDir
    Path folder;

    static Stream<String> languages() {
        return Phrases.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void opensEveryEditionAndReadsItsSentences(String language) throws Exception {
        PrintedSummary summary = Sample.printed(language, 3);
        Path file = Files.write(folder.resolve("summary.docx"), Sample.docx(language, 3));
        assertEquals("", run(office(), "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.toString(), file.toString()));
        String text = Files.readString(folder.resolve("summary.txt"));
        summary.parts().stream().flatMap(part -> part.sentences().stream())
                .forEach(cited -> assertTrue(text.contains(cited.sentence().text()), cited.sentence().text()));
    }

    // what it complains of, but for that it found no Java
    private String run(String... command) throws Exception {
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(command).redirectError(told.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        return String.join("\n", Files.readAllLines(told).stream().filter(line -> !line.contains("javaldx")).toList());
    }

    private static String office() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : List.of("soffice", "libreoffice")) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name).toString();
                }
            }
        }
        LOG.warn("SKIPPED: no LibreOffice here, so that nobody opened the DOCX. apt-get install libreoffice-writer");
        return abort("LibreOffice is not installed");
    }
}
