package org.unep.chassis.events;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

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
        add(headers, "reason", reason);
        add(headers, "topic", record.topic());
        add(headers, "partition", Integer.toString(record.partition()));
        add(headers, "offset", Long.toString(record.offset()));
        add(headers, "consumer", consumer);
        byte[] payload = record.value() == null ? new byte[0] : record.value();
        emitter.sendMessageAndAwait(Message.of(payload).addMetadata(OutgoingKafkaRecordMetadata.<String> builder()
                .withKey(record.key()).withHeaders(headers).build()));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
