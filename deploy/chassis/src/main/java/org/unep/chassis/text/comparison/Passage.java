package org.unep.chassis.text.comparison;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of two texts that are compared: what both have, or what one of them has. */
@Schema(description = "A part of two texts that are compared.")
public record Passage(Op op, String text) {

    /** Which of the two texts has it. All that is EQUAL or DELETE is the older text, all that is EQUAL or INSERT the newer. */
    public enum Op {
        EQUAL,
        INSERT,
        DELETE
    }
}
