package org.unep.consultations.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

import org.unep.chassis.paging.Paging;

/** A place in a feed, which goes by time of change, then id: behind everything that changed before, or then with a lower id. */
record Place(Instant updated, UUID id) {

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);

    /** Before everything. */
    static final Place START = new Place(Instant.EPOCH, LOWEST);

    /** Before what changed at the time. */
    static Place at(Instant time) {
        return new Place(time, LOWEST);
    }

    /** Behind what changed at the time. */
    static Place behind(Instant time) {
        return new Place(time, HIGHEST);
    }

    /** From what a cursor holds. */
    static Place parse(String key) {
        try {
            int space = key.indexOf(' ');
            return new Place(Instant.parse(key.substring(0, Math.max(0, space))), Paging.id(key.substring(space + 1)));
        } catch (DateTimeException forged) {
            throw Paging.invalid();
        }
    }

    /** What a cursor holds. */
    @Override
    public String toString() {
        return updated + " " + id;
    }
}
