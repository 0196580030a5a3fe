package org.unep.summary.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * POSTs messages as Standard Webhooks has them. Not with Java's own client: that one resolves names by itself, after they
 * were looked at. Redirects are not followed, and what an endpoint answers beside the status is thrown away.
 */
@ApplicationScoped
class Posting {

    private static final Logger LOG = Logger.getLogger(Posting.class);

    /** Name of the trust for endpoints' certificates in Quarkus' registry; the JDK's where none is configured. */
    private static final String TRUST = "webhooks";
    private static final int CONNECT_MILLIS = 5_000;
    private static final int MAX_ANSWER = 65_536;

    /**
     * How an attempt ended.
     *
     * @param status of HTTP, null where there was no answer
     * @param error null where it succeeded
     * @param notBefore when the endpoint wants to be asked again at the earliest, or null
     */
    record Outcome(@Nullable Integer status, @Nullable String error, @Nullable Instant notBefore) {

        boolean succeeded() {
            return error == null;
        }

        boolean isGone() {
            return status != null && status == 410;
        }
    }

    private final HttpClient client;
    private final Vertx vertx;
    private final Destinations destinations;
    private final Duration timeout;

    Posting(Vertx vertx, TlsConfigurationRegistry registry, Destinations destinations,
            @ConfigProperty(name = "suite.webhooks.timeout") Duration timeout) {
        this.vertx = vertx;
        this.destinations = destinations;
        this.timeout = timeout;
        HttpClientOptions options = new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(64)
                .setMaxRedirects(0).setIdleTimeout((int) timeout.toSeconds() + 1);
        registry.get(TRUST).ifPresent(trust -> TlsConfigUtils.configure(options, trust));
        // how a connection ended is told with the delivery that it was for
        this.client = vertx.httpClientBuilder().with(options)
                .withConnectHandler(connection -> connection.exceptionHandler(e -> LOG.debugf("A portal hung up: %s", e)))
                .build();
    }

    /** Sends the message; the outcome tells what became of it, whatever that was. */
    Future<Outcome> post(Message message, Instant now) {
        return vertx.executeBlocking(() -> request(message, now), false).compose(client::request)
                .compose(request -> request.send(message.body()).onFailure(e -> request.reset())
                        .map(r -> outcome(request, r, now)))
                .otherwise(e -> new Outcome(null, told(e), null));
    }

    private RequestOptions request(Message message, Instant now) throws UnknownHostException {
        URI uri = URI.create(message.url());
        boolean tls = uri.getScheme().equals("https");
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        InetAddress address = destinations.resolve(uri.getHost());
        return new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(message.url()).setSsl(tls)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setTimeout(timeout.toMillis()).setFollowRedirects(false)
                .putHeader("content-type", "application/cloudevents+json; charset=UTF-8")
                .putHeader("user-agent", "consultation-suite-webhooks/1")
                .putHeader("webhook-id", message.event())
                .putHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .putHeader("webhook-signature", message.signatures(now.getEpochSecond()));
    }

    private static Outcome outcome(HttpClientRequest request, HttpClientResponse response, Instant now) {
        int status = response.statusCode();
        AtomicLong read = new AtomicLong();
        response.exceptionHandler(e -> LOG.debugf("The rest of an answer was lost: %s", e)).handler(chunk -> {
            if (read.addAndGet(chunk.length()) > MAX_ANSWER) {
                request.reset(); // an answer without end must not keep the connection
            }
        });
        return status / 100 == 2 ? new Outcome(status, null, null)
                : new Outcome(status, "answered with " + status, notBefore(response.getHeader("retry-after"), now));
    }

    private static @Nullable Instant notBefore(@Nullable String retryAfter, Instant now) {
        return retryAfter != null && retryAfter.matches("[0-9]{1,6}") ? now.plusSeconds(Long.parseLong(retryAfter)) : null;
    }

    // the cause tells more than what it caused, such as that a certificate is not trusted
    private static String told(Throwable e) {
        Throwable cause = Stream.iterate(e, Objects::nonNull, Throwable::getCause).reduce((a, b) -> b).orElse(e);
        String words = cause instanceof UnknownHostException ? "no such host: " + cause.getMessage() : cause.getMessage();
        String one = words == null ? cause.getClass().getSimpleName() : words;
        return one.substring(0, Math.min(500, one.length()));
    }
}
