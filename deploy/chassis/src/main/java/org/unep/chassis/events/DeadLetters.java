package org.unep.chassis.events;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/**
 * The topic {@code unep.dead-letters}: events that could not be read, as they came, with headers that say why
 * ({@code dead-letter-reason}), where from ({@code dead-letter-topic}, {@code -partition}, {@code -offset}) and who could
 * not read them ({@code dead-letter-consumer}).
 */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private static final int MAX_REASON = 1_000;

    /** A broker that is away must not end the hearing of what comes behind. */
    private final Guard patience = Guard.create().withDescription("dead letters").withRetry().maxRetries(-1)
            .delay(1, ChronoUnit.SECONDS).maxDuration(0, ChronoUnit.SECONDS)
            .whenException(e -> !isTooLarge(e)).done().build();
    private final MutinyEmitter<byte[]> emitter;
    private final String consumer;

    DeadLetters(@Channel("dead-letters") MutinyEmitter<byte[]> emitter,
            @ConfigProperty(name = "quarkus.application.name") String consumer) {
        this.emitter = emitter;
        this.consumer = consumer;
    }

    void send(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.warnf("Malformed event at %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), reason);
        Headers headers = new RecordHeaders(record.headers().toArray());
        add(headers, "reason", reason.substring(0, Math.min(MAX_REASON, reason.length())));
        add(headers, "topic", record.topic());
        add(headers, "partition", Integer.toString(record.partition()));
        add(headers, "offset", Long.toString(record.offset()));
        add(headers, "consumer", consumer);
        try {
            send(record.key(), headers, record.value() == null ? new byte[0] : record.value());
        } catch (RuntimeException tooLarge) {
            LOG.warnf("Only the headers of %s-%d@%d are put aside: %s", record.topic(), record.partition(), record.offset(),
                    tooLarge);
            send(record.key(), headers, new byte[0]);
        }
    }

    private void send(@Nullable String key, Headers headers, byte[] payload) {
        patience.get(() -> {
            emitter.sendMessageAndAwait(Message.of(payload).addMetadata(OutgoingKafkaRecordMetadata.<String> builder()
                    .withKey(key).withHeaders(headers).build()));
            return true;
        }, Boolean.class);
    }

    private static boolean isTooLarge(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(RecordTooLargeException.class::isInstance);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
