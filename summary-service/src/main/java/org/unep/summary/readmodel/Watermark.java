package org.unep.summary.readmodel;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/** How far a topic's partition has been folded: {@code nextOffset} is the first offset that has not been. */
public record Watermark(String topic, int partition, long nextOffset) {

    static List<Watermark> of(ConsumerRecords<?, ?> records) {
        return records.partitions().stream()
                .map(p -> new Watermark(p.topic(), p.partition(),
                        records.records(p).get(records.records(p).size() - 1).offset() + 1))
                .toList();
    }
}
