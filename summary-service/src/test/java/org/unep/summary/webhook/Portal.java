package org.unep.summary.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** A portal that takes messages, for tests. */
final class Portal implements AutoCloseable {

    /** A message as it came. */
    record Got(Headers headers, String body) {

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    private static final String PASSWORD = "changeit";

    private final HttpServer server;
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Map<String, String> headers = Map.of();

    Portal(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    static Portal open() {
        try {
            return new Portal(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One whose certificate nobody vouches for. */
    static Portal selfSigned(Path directory) {
        Path store = directory.resolve("self-signed.p12");
        try {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "portal", "-keyalg", "EC", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1",
                    "-keystore", store.toString(), "-storepass", PASSWORD).inheritIO().start();
            if (keytool.waitFor() != 0) {
                throw new AssertionError("No key was made.");
            }
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(managers.getKeyManagers(), null, null);
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return new Portal(server);
        } catch (IOException | GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The next answers, one for each message; 204 behind them. */
    Portal answering(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    Portal with(Map<String, String> answered) {
        headers = answered;
        return this;
    }

    String url() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + server.getAddress().getPort()
                + "/hook?of=suite";
    }

    List<Got> got() {
        return got;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Integer status = answers.poll();
            got.add(new Got(exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status == null ? 204 : status, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
