package org.unep.chassis.conditional;

/**
 * What an answer shows of a resource that counts its changes. Every successful answer whose entity is one carries an
 * {@code ETag}: {@code "<version>"}, or {@code "<version>-<variant>"}. A list is none.
 */
public interface Versioned {

    /** Grows by one with every change of the resource, from 1. */
    int version();

    /**
     * Tells representations of one version apart that differ in their bytes: by viewer, by media type, by the fields asked
     * for. Empty for the resource in full; otherwise letters, digits and hyphens. For {@code If-Match} all variants of a
     * version are that version.
     */
    default String variant() {
        return "";
    }

    /**
     * Whether answers under one tag may differ in what nobody needs to read anew, such as when something was computed: then the
     * tag is weak.
     */
    default boolean weak() {
        return false;
    }
}
