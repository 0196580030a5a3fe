package org.unep.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic, published to and read by nobody who does anything with it. */
final class Listening {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String broker;
    private final String topic;

    Listening(String broker, String topic) {
        this.broker = broker;
        this.topic = topic;
    }

    /** An event to be published. */
    record Event(String key, Map<String, byte[]> headers, byte[] data) {
    }

    /** Publishes all; returns when the broker has them. */
    void publish(List<Event> events) {
        try (var producer = new KafkaProducer<>(Map.<String, Object> of("bootstrap.servers", broker, "linger.ms", 5),
                new StringSerializer(), new ByteArraySerializer())) {
            for (Event event : events) {
                var record = new ProducerRecord<>(topic, event.key(), event.data());
                event.headers().forEach(record.headers()::add);
                producer.send(record);
            }
        }
    }

    /** Reads the topic from its beginning, so many events, and does nothing but count them. */
    Round read(long events, long doneEach) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object> of("bootstrap.servers", broker, "enable.auto.commit", false),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long start = System.nanoTime();
            long read = 0;
            while (read < events && System.nanoTime() - start < PATIENCE.toNanos()) {
                read += consumer.poll(POLL).count();
            }
            return new Round(events * doneEach, Math.max(0, events - read), System.nanoTime() - start, new long[0],
                    Duration.ZERO);
        }
    }
}
