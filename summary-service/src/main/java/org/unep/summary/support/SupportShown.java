package org.unep.summary.support;

import org.unep.chassis.conditional.Versioned;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Support as it is sent, under the tag by which who has it already is known.
 *
 * @param digest the same for the same support
 */
record SupportShown(Support support, String digest) implements Versioned {

    @JsonValue
    @Override
    public Support support() {
        return support;
    }

    /** That of the rule; 0 for a candidate. */
    @Override
    public int version() {
        Integer version = support.rule().version();
        return version == null ? 0 : version;
    }

    @Override
    public String variant() {
        return digest;
    }

    /** When it was counted is not part of the tag. */
    @Override
    public boolean weak() {
        return true;
    }
}
