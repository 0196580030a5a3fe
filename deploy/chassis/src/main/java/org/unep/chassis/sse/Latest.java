package org.unep.chassis.sse;

/**
 * A state as all who watch it are sent it, written once for all of them.
 *
 * @param id what a client that comes again says it has; the same on every instance for the same state, and for no other
 * @param data on one line
 */
public record Latest(String id, String data) {
}
