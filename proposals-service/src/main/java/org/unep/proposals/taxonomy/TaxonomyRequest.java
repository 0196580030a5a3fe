package org.unep.proposals.taxonomy;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.text.PublicText;

/** A taxonomy to be published. */
@Schema(description = "A taxonomy to be published.")
public record TaxonomyRequest(
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "Its terms, at most 500, in the order in which they are shown.") @NotEmpty @Size(max = 500) List<@NotNull @Valid Term> terms) {
}
