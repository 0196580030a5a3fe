package org.unep.consultations.floor;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a request is to be moved. */
@Schema(name = "FloorMove", description = "Where a request is to be moved.")
public record MoveRequest(
        @Schema(description = "Id of the waiting request that it is to stand before; null for the end of the list.", nullable = true) @Nullable UUID before) {
}
