package org.unep.summary.readmodel;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.unep.embedded.Embedded;
import org.unep.embedded.Topic;

/** Whether the topics hold what was folded from them, in a real Kafka. */
class WholeTopicsTest {

    private static final Map<String, Object> BROKER = Map.of("bootstrap.servers", Embedded.kafka().bootstrapServers());

    private final String topic = "whole-" + UUID.randomUUID();

    @BeforeEach
    void aTopicWithThreeEvents() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(BROKER)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        for (int i = 0; i < 3; i++) {
            Topic.send(topic, "key", "type", "{}");
        }
    }

    @Test
    void topicWithAllThatWasFoldedIsWhole() {
        try (var topics = new WholeTopics(BROKER, List.of(topic))) {
            assertDoesNotThrow(() -> topics.requireWhole(List.of(folded(0, 3), new Watermark("of-another-service", 0, 99))));
        }
    }

    @Test
    void topicWhoseFirstEventsAreGoneIsNot() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(BROKER)) {
            admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(2))).all().get();
        }
        assertEquals("Partition 0 of the topic " + topic + " begins at offset 2: the events before it are gone, and a model "
                + "rebuilt from the topic would lack them.", lacking(folded(0, 3)));
    }

    @Test
    void topicThatIsShorterThanWhatWasFoldedIsNot() {
        assertEquals("Partition 0 of the topic " + topic + " ends at offset 3, and the model that serves has folded it up to "
                + "offset 4: it is not the topic that it was, and a model rebuilt from it would lack events.",
                lacking(folded(0, 4)));
    }

    @Test
    void topicWithFewerPartitionsThanWereFoldedIsNot() {
        assertEquals("Partition 1 of the topic " + topic + " ends at offset 0, and the model that serves has folded it up to "
                + "offset 7: it is not the topic that it was, and a model rebuilt from it would lack events.",
                lacking(folded(0, 3), folded(1, 7)));
    }

    private Watermark folded(int partition, long nextOffset) {
        return new Watermark(topic, partition, nextOffset);
    }

    private String lacking(Watermark... served) {
        try (var topics = new WholeTopics(BROKER, List.of(topic))) {
            return assertThrows(WholeTopics.Incomplete.class, () -> topics.requireWhole(List.of(served))).getMessage();
        }
    }
}
