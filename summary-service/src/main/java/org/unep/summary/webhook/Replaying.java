package org.unep.summary.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.unep.chassis.events.Inbox;
import org.unep.summary.webhook.Replays.Waiting;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.Identifier;

/**
 * Queues events of the past once more for a webhook. They are read from the topics, which keep everything: a portal can be
 * told of what happened long before it was subscribed.
 */
@ApplicationScoped
class Replaying {

    private static final Logger LOG = Logger.getLogger(Replaying.class);

    private static final Duration POLL = Duration.ofSeconds(1);
    /** A record gets its time from the broker, a little after the event got its own. */
    private static final Duration MARGIN = Duration.ofHours(1);

    private final Map<String, Object> kafka;
    private final List<String> topics;
    private final Inbox inbox;
    private final Deliveries deliveries;
    private final ObjectMapper json;
    private final Clock clock;

    Replaying(@Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.incoming.webhooks.topics") List<String> topics, Inbox inbox,
            Deliveries deliveries, ObjectMapper json, Clock clock) {
        this.kafka = kafka;
        this.topics = topics;
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    /** Reads what there is now of the time asked for, and tells how many events were queued. */
    int replay(Waiting replay) {
        AtomicInteger queued = new AtomicInteger();
        try (Consumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(consumer));
            start(consumer, ends, replay.since().minus(MARGIN));
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                List<Announcement> wanted = new ArrayList<>();
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    Announcement.of(record, json).filter(replay::wants).ifPresent(wanted::add);
                }
                inbox.take(wanted, some -> queued.addAndGet(
                        deliveries.queueAgain(some, replay.webhook(), replay.id(), clock.instant())),
                        (event, reason) -> LOG.warnf("Nobody is told again of %s %s: %s", event.type(), event.id(), reason));
            }
        }
        return queued.get();
    }

    private Consumer<String, byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "summary-service-replay-" + UUID.randomUUID());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        Map<String, List<PartitionInfo>> known = consumer.listTopics();
        return topics.stream().flatMap(t -> known.getOrDefault(t, List.of()).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition())).toList();
    }

    private static void start(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends, Instant since) {
        Map<TopicPartition, Long> times = new HashMap<>();
        ends.keySet().forEach(p -> times.put(p, Math.max(0, since.toEpochMilli())));
        consumer.assign(ends.keySet());
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? end : start.offset());
        });
    }
}
