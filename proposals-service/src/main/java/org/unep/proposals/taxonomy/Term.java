package org.unep.proposals.taxonomy;

import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Slug;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A term of a taxonomy.
 *
 * @param broader code of the term that this one is part of, null at the top
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TaxonomyTerm", description = "A term of a taxonomy.")
public record Term(@Schema(description = "Its code in the taxonomy.", examples = "extraction") @NotNull @Slug String code,
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "Code of the term that this one is part of; missing at the top.") @Slug @Nullable String broader) {
}
