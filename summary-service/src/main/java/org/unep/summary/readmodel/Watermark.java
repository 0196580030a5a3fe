package org.unep.summary.readmodel;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a topic's partition has been folded: {@code nextOffset} is the first offset that has not been. */
@Schema(description = "How far a partition of a Kafka topic had been read: what a version was computed from.")
public record Watermark(@Schema(description = "Name of the topic.", examples = "unep.consultations") String topic,
        @Schema(description = "Number of the partition, from 0.") int partition,
        @Schema(description = "The first offset that had not been read.") long nextOffset) {

    static List<Watermark> of(ConsumerRecords<?, ?> records) {
        return records.partitions().stream()
                .map(p -> new Watermark(p.topic(), p.partition(),
                        records.records(p).get(records.records(p).size() - 1).offset() + 1))
                .toList();
    }
}
