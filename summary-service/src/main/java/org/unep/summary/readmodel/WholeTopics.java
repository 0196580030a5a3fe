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

    /**
     * Looks whether the topics still hold everything that was folded.
     *
     * @param served how far they have been folded into the model that serves
     * @throws Incomplete where they do not
     */
    void requireWhole(List<Watermark> served) {
        takeAllPartitions();
        consumer.beginningOffsets(consumer.assignment()).forEach((partition, begin) -> {
            if (begin > 0) {
                throw new Incomplete(("Partition %d of the topic %s begins at offset %d: the events before it are gone, "
                        + "and a model rebuilt from the topic would lack them.")
                        .formatted(partition.partition(), partition.topic(), begin));
            }
        });
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        served.stream().filter(mark -> topics.contains(mark.topic())).forEach(mark -> {
            long end = ends.getOrDefault(new TopicPartition(mark.topic(), mark.partition()), 0L);
            if (end < mark.nextOffset()) {
                throw new Incomplete(
                        ("Partition %d of the topic %s ends at offset %d, and the model that serves has folded it up to "
                                + "offset %d: it is not the topic that it was, and a model rebuilt from it would lack events.")
                                .formatted(mark.partition(), mark.topic(), end, mark.nextOffset()));
            }
        });
    }

    /** That the topics do not hold everything any more that was folded; the message is for operators. */
    static final class Incomplete extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Incomplete(String message) {
            super(message);
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
