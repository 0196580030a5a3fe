package org.unep.summary.readmodel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.unep.embedded.Embedded;
import org.unep.embedded.EmbeddedSuite;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A database and topics of their own: for tests that look at the whole read model, and not at a process. */
public class OwnTopics implements QuarkusTestProfile {

    static final String PROPOSALS = "own.proposals";
    static final String CONSULTATIONS = "own.consultations";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("mp.messaging.incoming.proposals.topic", PROPOSALS, "mp.messaging.incoming.proposals.group.id", "own",
                "mp.messaging.incoming.consultations.topic", CONSULTATIONS, "mp.messaging.incoming.consultations.group.id",
                "own");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(EmbeddedSuite.class, Map.of("database", "own")));
    }

    /** Publishes on these topics what would be told on those of the suite. */
    static void publish(List<Told> told) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object> of("bootstrap.servers", Embedded.kafka().bootstrapServers()), new StringSerializer(),
                new ByteArraySerializer())) {
            for (Told event : told) {
                var record = new ProducerRecord<>(event.topic().replace("unep.", "own."),
                        event.data().getOrDefault("id", "key").toString(), event.json());
                event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
                producer.send(record);
            }
        }
    }
}
