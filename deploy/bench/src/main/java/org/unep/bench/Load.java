package org.unep.bench;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Clients on one thread, each with a connection of its own, that send their next request when the last one is answered. */
final class Load implements AutoCloseable {

    /**
     * A request, ready to be sent.
     *
     * @param expected status of the answer that is no error
     */
    record Request(RequestOptions options, @Nullable Buffer body, int expected) {

        static Request get(URI server, String path) {
            return new Request(new RequestOptions().setMethod(HttpMethod.GET).setHost(server.getHost())
                    .setPort(server.getPort()).setURI(path), null, 200);
        }

        static Request post(URI server, String path, String json, @Nullable String token) {
            var options = new RequestOptions().setMethod(HttpMethod.POST).setHost(server.getHost()).setPort(server.getPort())
                    .setURI(path).putHeader("Content-Type", "application/json");
            if (token != null) {
                options.putHeader("Authorization", "Bearer " + token);
            }
            return new Request(options, Buffer.buffer(json), 201);
        }
    }

    private final Vertx vertx;
    private final HttpClient client;
    private final int connections;

    Load(int connections) {
        this.connections = connections;
        this.vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setFileSystemOptions(
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections).setKeepAlive(true));
    }

    /** Sends requests for that long, and returns when the last one is answered. */
    Round run(Supplier<Request> requests, Duration time) {
        var all = new Clients(requests, time);
        vertx.getOrCreateContext().runOnContext(go -> {
            for (int i = 0; i < connections; i++) {
                all.next();
            }
        });
        return all.done.join();
    }

    /** What the clients of one round share; all on the one thread. */
    private final class Clients {

        private final Supplier<Request> requests;
        private final long start = System.nanoTime();
        private final long end;
        private final LongStream.Builder latencies = LongStream.builder();
        private final CompletableFuture<Round> done = new CompletableFuture<>();
        private long errors;
        private int finished;

        Clients(Supplier<Request> requests, Duration time) {
            this.requests = requests;
            this.end = start + time.toNanos();
        }

        void next() {
            long sent = System.nanoTime();
            if (sent >= end) {
                finish();
                return;
            }
            Request request = requests.get();
            client.request(request.options())
                    .compose(r -> send(r, request.body()))
                    .onComplete(answer -> answered(answer, request, sent));
        }

        private Future<Integer> send(HttpClientRequest request, @Nullable Buffer body) {
            return (body == null ? request.send() : request.send(body))
                    .compose(answer -> answer.body().map(read -> answer.statusCode()));
        }

        private void answered(AsyncResult<Integer> status, Request request, long sent) {
            latencies.add(System.nanoTime() - sent);
            if (status.failed() || status.result() != request.expected()) {
                errors++;
            }
            next();
        }

        private void finish() {
            finished++;
            if (finished == connections) {
                long[] sorted = latencies.build().sorted().toArray();
                done.complete(new Round(sorted.length, errors, System.nanoTime() - start, sorted, Duration.ZERO));
            }
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
