package org.unep.consultations.listing;

import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for, and whether to count all of it. */
public record Slice(int limit, @Nullable String cursor, boolean count) {
}
