package org.unep.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path directory;

    @Test
    void processThatOutlivedItsRunIsStoppedAndNamed() throws IOException {
        Process orphan = new ProcessBuilder("sleep", "1000").start();
        new Leftovers(directory).note("Kafka", orphan.toHandle());
        List<String> told = new ArrayList<>();
        new Leftovers(directory).stop(told::add);
        assertFalse(orphan.isAlive());
        assertEquals(List.of("Stopping Kafka (pid " + orphan.pid() + "), left over from a run that was killed"), told);
    }

    @Test
    void processThatGotTheSamePidLaterIsLeftAlone() throws IOException {
        Process other = new ProcessBuilder("sleep", "1000").start();
        try {
            Files.writeString(directory.resolve("pids"), other.pid() + " 2001-01-01T00:00:00Z Kafka\n");
            new Leftovers(directory).stop(line -> {
                throw new AssertionError(line);
            });
            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void processIsReleasedFromItsTetherAndEndsWithoutIt() throws IOException {
        Process server = new ProcessBuilder("sleep", "1000").start();
        Tether.of(server.pid()).close();
        assertTrue(server.isAlive());
        server.destroyForcibly();
    }
}
