package org.unep.consultations.registration;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A delegate as the secretariat and the delegation see it: never part of an event or of a public answer. */
@Schema(name = "Delegate", description = "A person in a delegation. Seen by the secretariat and by the delegates of the same participant only.")
public record DelegateView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        UUID consultation, UUID registration, @Schema(description = "Name, as on the list of participants.") String name,
        @Schema(description = "E-mail address.", nullable = true) @Nullable String email,
        @Schema(description = "Function in the delegation or at home.", nullable = true) @Nullable String function,
        @Schema(description = "Whether the delegate heads the delegation.") boolean head,
        @Schema(description = "In lists, and for the secretariat only: whether somebody with this e-mail address is in another delegation to the consultation too.") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean overlaps,
        Instant createdAt, Instant updatedAt)
        implements
            Versioned {

    static DelegateView of(Delegate d) {
        return of(d, null);
    }

    static DelegateView of(Delegate d, @Nullable Boolean overlaps) {
        return new DelegateView(d.id(), d.version(), d.consultation(), d.registration(), d.name(), d.email(), d.function(),
                d.head(), overlaps, d.createdAt(), d.updatedAt());
    }

    /** Says nothing of the person, wherever it is written. */
    @Override
    public String toString() {
        return "delegate " + id;
    }
}
