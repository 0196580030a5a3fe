package org.unep.summary.readmodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.events.Received;

/** How far a topic's partition has been folded: {@code nextOffset} is the first offset that has not been. */
@Schema(description = "How far a partition of a Kafka topic had been read: what a version was computed from.")
public record Watermark(@Schema(description = "Name of the topic.", examples = "unep.consultations") String topic,
        @Schema(description = "Number of the partition, from 0.") int partition,
        @Schema(description = "The first offset that had not been read.") long nextOffset) {

    /** Behind the last of the events in each partition. */
    static List<Watermark> of(List<? extends Received<?>> events) {
        Map<TopicPartition, Long> next = new LinkedHashMap<>();
        events.forEach(e -> next.merge(new TopicPartition(e.record().topic(), e.record().partition()), e.record().offset() + 1,
                Math::max));
        return next.entrySet().stream().map(e -> new Watermark(e.getKey().topic(), e.getKey().partition(), e.getValue()))
                .toList();
    }
}
