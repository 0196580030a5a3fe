package org.unep.chassis.outbox;

/**
 * An event to be published with the change that it tells of.
 *
 * @param topic the last part of the topic's name: {@code proposals} goes to {@code unep.proposals}
 * @param key the Kafka key: events with one key stay in order
 * @param type the CloudEvents type, {@code org.unep.<service>.<what-happened>.v1}
 * @param subject the id of the aggregate
 * @param payload the aggregate's public state; becomes the event's JSON data
 */
public record OutboxEvent(String topic, String key, String type, String subject, Object payload) {
}
