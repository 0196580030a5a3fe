package org.unep.summary.readmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.unep.summary.readmodel.Rebuild.Progress;

/** The topics from their first event on, read beside the group that folds them: it goes on where it was. */
final class WholeTopics implements AutoCloseable {

    private static final int BATCH = 2_000; // events: bounds what is in memory at once
    private static final Duration WAIT = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Collection<String> topics;

    WholeTopics(Map<String, Object> broker, Collection<String> topics) {
        Map<String, Object> config = new HashMap<>(broker);
        config.keySet().removeAll(Set.of(ConsumerConfig.GROUP_ID_CONFIG));
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        this.consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        this.topics = topics;
    }

    /** What comes next, by topic; nothing where nothing has come within a moment. */
    Map<String, ConsumerRecords<String, byte[]>> next() {
        takeAllPartitions();
        ConsumerRecords<String, byte[]> polled = consumer.poll(WAIT);
        Map<String, Map<TopicPartition, List<ConsumerRecord<String, byte[]>>>> byTopic = new LinkedHashMap<>();
        polled.partitions().forEach(partition -> byTopic.computeIfAbsent(partition.topic(), t -> new LinkedHashMap<>())
                .put(partition, polled.records(partition)));
        return byTopic.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new ConsumerRecords<>(e.getValue(), Map.of())));
    }

    // a topic may get more of them while it is read
    private void takeAllPartitions() {
        List<TopicPartition> there = topics.stream().flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition())).toList();
        List<TopicPartition> more = new ArrayList<>(there);
        more.removeAll(consumer.assignment());
        if (!more.isEmpty()) {
            consumer.assign(there);
            consumer.seekToBeginning(more);
        }
    }

    /** How far each partition has been read, and how long it is now. */
    List<Progress> progress() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .map(e -> new Progress(e.getKey().topic(), e.getKey().partition(), consumer.position(e.getKey()), e.getValue()))
                .sorted(Comparator.comparing(Progress::topic).thenComparing(Progress::partition)).toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
