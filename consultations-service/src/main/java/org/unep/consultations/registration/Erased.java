package org.unep.consultations.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was erased of a person. */
@Schema(name = "Erased", description = "What was erased of a person.")
public record Erased(@Schema(description = "From how many delegations; 0 where nothing was known.") long erased) {
}
