package org.unep.consultations.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a statement came. */
@Schema(name = "Channel", description = "SPOKEN in the session, or sent in WRITTEN form.")
public enum Channel {
    SPOKEN,
    WRITTEN
}
