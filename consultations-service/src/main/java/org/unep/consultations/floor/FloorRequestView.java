package org.unep.consultations.floor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request for the floor as everybody sees it. It shows nothing that changes by itself: how long is left to who speaks
 * follows from {@code until}.
 */
@Schema(name = "FloorRequest", description = "Somebody who asked for the floor, and what came of it. All times are in seconds.")
public record FloorRequestView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        UUID session, @Schema(description = "Code of the participant who wants to speak.") String participant,
        @Schema(description = "Codes of the participants or groups that it speaks for.") List<String> onBehalfOf,
        FloorRequest.Kind kind, Category category, FloorRequest.Status status,
        @Schema(description = "Whether the chair has put it where it stands, against the rules.") boolean moved,
        @Schema(description = "How long it may speak: what the rules give, and no more than the participant or group has left in this session. Null where there is no bound. Nobody is cut off.", nullable = true) @Nullable Integer budget,
        @Schema(description = "Whether nothing is left of the time of the participant or group. It stays on the list.") boolean exhausted,
        @Schema(description = "The how-manieth to speak in this session, from 1.", nullable = true) @Nullable Integer turn,
        @Schema(description = "How long it has spoken; null where nobody took the time.", nullable = true) @Nullable Integer seconds,
        @Schema(description = "How much longer it has spoken than it had.", nullable = true) @Nullable Integer overrun,
        @Schema(description = "When the time of who has the floor is up; null where there is no bound.", nullable = true) @Nullable Instant until,
        @Schema(description = "Id of the statement that was delivered with it.", nullable = true) @Nullable UUID statement,
        @Schema(description = "When it got the floor.", nullable = true) @Nullable Instant calledAt,
        @Schema(description = "When it had spoken, or was passed over.", nullable = true) @Nullable Instant endedAt,
        @Schema(description = "When the floor was asked for.") Instant createdAt, Instant updatedAt)
        implements
            FloorRequestShown {

    static FloorRequestView of(FloorRequest r) {
        boolean spoken = r.status() == FloorRequest.Status.SPOKEN;
        return new FloorRequestView(r.id(), r.version(), r.session(), r.participant(), r.onBehalfOf(), r.kind(), r.category(),
                r.status(), r.moved(), r.budget(), r.budget() != null && r.budget() == 0, r.turn(), r.seconds(), r.overrun(),
                until(r), spoken ? r.statement() : null, r.calledAt(), r.endedAt(), r.requestedAt(), r.updatedAt());
    }

    private static @Nullable Instant until(FloorRequest r) {
        return r.status() == FloorRequest.Status.SPEAKING && r.calledAt() != null && r.budget() != null
                ? r.calledAt().plusSeconds(r.budget())
                : null;
    }
}
