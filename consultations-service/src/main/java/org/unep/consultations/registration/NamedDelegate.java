package org.unep.consultations.registration;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.conditional.Versioned;

/**
 * That a delegate was named. Answers to POSTs are kept for a day for who sends them again, so nothing of the person is here.
 */
@Schema(name = "NamedDelegate", description = "That a delegate was named, without what is known of the person: that is at its address.")
public record NamedDelegate(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        UUID consultation, UUID registration, Instant createdAt) implements Versioned {

    static NamedDelegate of(Delegate d) {
        return new NamedDelegate(d.id(), d.version(), d.consultation(), d.registration(), d.createdAt());
    }
}
