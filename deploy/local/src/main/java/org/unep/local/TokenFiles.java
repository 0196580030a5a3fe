package org.unep.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.unep.embedded.Tokens;

/** Ready tokens on file, one for each role and each participant of the data set. */
final class TokenFiles {

    private static final List<String> ROLES = List.of("secretariat", "co-chair", "co-facilitator");

    private final Tokens tokens;
    private final Path directory;

    TokenFiles(Tokens tokens, Path directory) {
        this.tokens = tokens;
        this.directory = directory;
    }

    /** Writes {@code secretariat.jwt} and the like, {@code delegate-CHE.jwt} and {@code observer-icmm.jwt}. */
    void write(Collection<String> governments, Collection<String> observers) {
        ROLES.forEach(role -> write(role, role, null));
        governments.forEach(code -> write("delegate-" + code, "delegate", code));
        observers.forEach(code -> write("observer-" + code, "delegate", code));
    }

    private void write(String name, String role, @Nullable String participant) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve(name + ".jwt"), tokens.token(role, participant));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
