package org.unep.summary.board;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A headless Chromium with a profile of its own, driven by the protocol of its developer tools. */
final class Chromium implements AutoCloseable {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final Path profile;
    private final int port;

    private Chromium(Process process, Path profile, int port) {
        this.process = process;
        this.profile = profile;
        this.port = port;
    }

    /** The browser of this machine, where it has one. */
    static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve)).filter(Files::isExecutable).findFirst();
    }

    static Chromium start(Path browser) throws IOException {
        Path profile = Files.createTempDirectory("board");
        Process process = new ProcessBuilder(browser.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-port=0",
                "--user-data-dir=" + profile, "about:blank")
                .redirectErrorStream(true).redirectOutput(profile.resolve("out").toFile()).start();
        Path told = profile.resolve("DevToolsActivePort");
        Awaitility.await().atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(told) && Files.readString(told).contains("\n"));
        return new Chromium(process, profile, Integer.parseInt(Files.readAllLines(told).get(0)));
    }

    /** A new tab with nothing in it. */
    Tab tab() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/new"))
                .PUT(HttpRequest.BodyPublishers.noBody()).build();
        JsonNode made = JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        return new Tab(URI.create(made.get("webSocketDebuggerUrl").asText()));
    }

    @Override
    public void close() throws IOException {
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        Awaitility.await().ignoreExceptions().until(() -> { // its children may be writing for a moment yet
            try (var files = Files.walk(profile)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
            return Files.notExists(profile);
        });
    }
}
