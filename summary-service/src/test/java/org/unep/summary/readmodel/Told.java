package org.unep.summary.readmodel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Events as the other services tell them, for tests: each is the public state of an aggregate at a version. */
public record Told(String topic, String type, Map<String, Object> data, String time) {

    public Told(String topic, String type, Map<String, Object> data) {
        this(topic, type, data, "2023-09-08T10:00:00Z");
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Told process(String code) {
        return consultations("process-opened", Map.of("code", code, "version", 1, "title", Map.of("en", "Process " + code),
                "clusters", List.of(Map.of("code", "tools", "title", Map.of("en", "Tools"))), "crosscuttingIssues", List.of()));
    }

    public static Told government(String code) {
        return participant(code, "MEMBER_STATE", true);
    }

    public static Told observer(String code) {
        return participant(code, "UN_ENTITY", false);
    }

    private static Told participant(String code, String kind, boolean government) {
        return consultations("participant-added", Map.of("code", code, "version", 1, "kind", kind, "government", government,
                "name", Map.of("en", "Name of " + code), "groups", List.of()));
    }

    public static Told group(String code) {
        return consultations("group-established",
                Map.of("code", code, "version", 1, "kind", "REGIONAL", "name", Map.of("en", "Group " + code)));
    }

    public static Told consultation(UUID id, String process, int governments, int observers) {
        return consultations("consultation-announced", Map.of("id", id, "version", 1, "process", process, "kind", "GLOBAL",
                "title", Map.of("en", "Meeting"), "attendance", Map.of("governments", governments, "observers", observers)));
    }

    public static Told session(UUID id, String process, int number) {
        return consultations("session-scheduled", Map.of("id", id, "version", 1, "process", process, "kind", "BREAKOUT",
                "title", Map.of("en", "Breakout"), "cluster", "tools", "number", number));
    }

    public static Told registration(String process, String participant) {
        return consultations("participant-registered", Map.of("id", UUID.randomUUID(), "version", 1, "process", process,
                "consultation", UUID.randomUUID(), "participant", participant, "government", true));
    }

    public static Told proposal(UUID id, String process, int number) {
        return proposal(id, process, number, 2, "TABLED");
    }

    public static Told proposal(UUID id, String process, int number, int version, String status) {
        return proposal(id, process, number, version, status, "Proposal " + number);
    }

    public static Told proposal(UUID id, String process, int number, String title) {
        return proposal(id, process, number, 2, "TABLED", title);
    }

    private static Told proposal(UUID id, String process, int number, int version, String status, String title) {
        return new Told("unep.proposals", "org.unep.proposals.proposal-tabled.v1",
                Map.of("id", id, "version", version, "process", process, "number", number, "status", status, "title",
                        Map.of("en", title), "text", Map.of("en", "Text"), "cluster", "tools"));
    }

    /** A statement by a participant, or for others, or by nobody in particular. */
    public record Statement(UUID id, String process, String participant, List<String> onBehalfOf, String quantifier,
            String spokenAt, Map<UUID, String> stances) {

        public Told delivered() {
            return at(1, "DELIVERED");
        }

        public Told withdrawn() {
            return at(2, "WITHDRAWN");
        }

        public Told at(int version, String status) {
            var positions = new ArrayList<Map<String, Object>>();
            stances.forEach((proposal, stance) -> positions.add(Map.of("proposal", proposal, "stance", stance)));
            var data = new LinkedHashMap<String, Object>(Map.of("id", id, "version", version, "process", process,
                    "session", UUID.randomUUID(), "onBehalfOf", onBehalfOf, "spokenAt", spokenAt, "language", "en",
                    "positions", positions, "crosscutting", List.of(), "status", status));
            data.put("participant", participant);
            data.put("quantifier", quantifier);
            return consultations(status.equals("DELIVERED") ? "statement-delivered" : "statement-withdrawn", data);
        }
    }

    public static Statement says(String process, String participant, String spokenAt, Map<UUID, String> stances) {
        return new Statement(UUID.randomUUID(), process, participant, List.of(), null, spokenAt, stances);
    }

    public static Told reportBack(String process, UUID session, UUID proposal, String stance, String quantifier) {
        var finding = new HashMap<String, Object>(Map.of("proposal", proposal, "stance", stance));
        finding.put("quantifier", quantifier);
        return consultations("report-back-given", Map.of("id", UUID.randomUUID(), "version", 1, "process", process,
                "session", session, "reportedAt", "2023-09-08T09:00:00Z", "findings", List.of(finding), "crosscutting",
                List.of()));
    }

    public static Told consolidation(String process, List<UUID> sources, UUID result) {
        return new Told("unep.proposals", "org.unep.proposals.consolidation-recorded.v1",
                Map.of("id", UUID.randomUUID(), "version", 1, "process", process, "kind", "MERGE", "sources", sources,
                        "results",
                        List.of(result), "rationale", Map.of("en", "Alike")));
    }

    /** The same event with one field more, or another value of it. */
    public Told with(String field, Object value) {
        var more = new LinkedHashMap<>(data);
        more.put(field, value);
        return new Told(topic, type, more, time);
    }

    /** The same state as another event of its owner tells it. */
    public Told named(String event) {
        return new Told(topic, type.replaceFirst("[^.]+(\\.v1)$", event + "$1"), data, time);
    }

    /** The same event at another time. */
    public Told happenedAt(String other) {
        return new Told(topic, type, data, other);
    }

    private static Told consultations(String event, Map<String, Object> data) {
        return new Told("unep.consultations", "org.unep.consultations." + event + ".v1", data);
    }

    /** The event as Kafka hands it over. */
    public ConsumerRecord<String, byte[]> record(long offset) {
        var record = new ConsumerRecord<>(topic, 0, offset, "key", json());
        headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    public Map<String, String> headers() {
        return Map.of("ce_id", UUID.randomUUID().toString(), "ce_specversion", "1.0", "ce_type", type, "ce_source", "/test",
                "ce_time", time, "content-type", "application/json");
    }

    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** A batch of one topic. */
    public static ConsumerRecords<String, byte[]> batch(List<Told> events) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        events.forEach(e -> records.add(e.record(records.size())));
        return new ConsumerRecords<>(Map.of(new TopicPartition(events.get(0).topic(), 0), records), Map.of());
    }
}
