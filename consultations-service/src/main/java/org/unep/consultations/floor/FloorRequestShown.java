package org.unep.consultations.floor;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.conditional.Versioned;

/** A request for the floor, or what is left of one that was withdrawn. */
@Schema(name = "FloorRequestOrTombstone", description = "A request for the floor, or what is left of one that was withdrawn.", oneOf = {
        FloorRequestView.class, FloorRequestTombstone.class })
public sealed interface FloorRequestShown extends Versioned permits FloorRequestView, FloorRequestTombstone {

    /** What everybody sees. */
    static FloorRequestShown of(FloorRequest r) {
        return r.status() == FloorRequest.Status.WITHDRAWN ? FloorRequestTombstone.of(r) : FloorRequestView.of(r);
    }
}
