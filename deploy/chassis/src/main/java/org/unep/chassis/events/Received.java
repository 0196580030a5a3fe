package org.unep.chassis.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event of another service, read and found well-formed.
 *
 * @param type CloudEvents type
 * @param time when it happened, by the clock of the source
 * @param data what this service needs of the payload
 * @param record the event as it came
 */
public record Received<T>(String type, Instant time, T data, ConsumerRecord<String, byte[]> record) {

    /** The payload as it came: JSON. */
    public String payload() {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
