package org.unep.chassis.events;

import java.time.Instant;

/**
 * An event of another service, read and found well-formed.
 *
 * @param type CloudEvents type
 * @param id CloudEvents id, unique within the source
 * @param time when it happened, by the clock of the source
 * @param data what this service needs of the payload
 */
public record Received<T>(String type, String id, Instant time, T data) {
}
