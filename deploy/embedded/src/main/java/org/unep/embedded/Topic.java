package org.unep.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads events on a topic, for tests. */
public final class Topic {

    private Topic() {
    }

    /** Publishes an event as a CloudEvent in binary mode; returns when the broker has it. */
    public static void send(String topic, String key, String type, String json) {
        send(topic, key,
                Map.of("ce_id", UUID.randomUUID().toString(), "ce_specversion", "1.0", "ce_type", type, "ce_source", "/test",
                        "ce_subject", key, "ce_time", Instant.now().toString(), "content-type", "application/json"),
                json);
    }

    /** Publishes whatever is given. */
    public static void send(String topic, String key, Map<String, String> headers, String value) {
        var record = new ProducerRecord<>(topic, key, value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object> of("bootstrap.servers", Embedded.kafka().bootstrapServers()),
                new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads the topic from its beginning until a record fits; all that was read, the fitting one last. */
    public static List<ConsumerRecord<String, byte[]>> await(String bootstrapServers, String topic, Duration atMost,
            Predicate<ConsumerRecord<String, byte[]>> fits) {
        List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
        Instant end = Instant.now().plus(atMost);
        try (var consumer = new KafkaConsumer<>(Map.<String, Object> of("bootstrap.servers", bootstrapServers, "group.id",
                UUID.randomUUID().toString(), "auto.offset.reset", "earliest", "metadata.max.age.ms", 500),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (Instant.now().isBefore(end)) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    read.add(record);
                    if (fits.test(record)) {
                        return read;
                    }
                }
            }
        }
        throw new AssertionError(
                "No such record on " + topic + " within " + atMost.toSeconds() + " s; " + read.size() + " others");
    }

    /** The same on the broker of this test JVM, within 30 s. */
    public static List<ConsumerRecord<String, byte[]>> await(String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
        return await(Embedded.kafka().bootstrapServers(), topic, Duration.ofSeconds(30), fits);
    }

    /** A header as text, empty where it is missing. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The value as text. */
    public static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
