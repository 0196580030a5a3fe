package org.unep.chassis.id;

import java.util.UUID;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Identifiers of aggregates. */
public final class Ids {

    private Ids() {
    }

    /** A UUIDv7 (RFC 9562): unique, and ordered by the time of its making. */
    @SuppressWarnings("NullAway") // the strategy ignores its session
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid((SharedSessionContractImplementor) null);
    }
}
