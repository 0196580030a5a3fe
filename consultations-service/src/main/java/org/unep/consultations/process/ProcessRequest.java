package org.unep.consultations.process;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Slug;

/** A process to be opened. */
@Schema(description = "A process to be opened.")
public record ProcessRequest(
        @Schema(description = "Its code for ever.", examples = "unea-5-12") @NotNull @Slug String code,
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "What mandates it, by BCP 47 tag.") @PublicText(max = 10_000) @Nullable Map<String, String> mandate,
        @Schema(description = "The body that it reports to, by BCP 47 tag.") @PublicText(max = 1_000) @Nullable Map<String, String> governingBody,
        @Schema(description = "What its proposals are grouped by.") @Size(max = 100) List<@NotNull @Valid Term> clusters,
        @Schema(description = "What runs across the clusters.") @Size(max = 100) List<@NotNull @Valid Term> crosscuttingIssues) {

    public ProcessRequest {
        clusters = clusters == null ? List.of() : clusters;
        crosscuttingIssues = crosscuttingIssues == null ? List.of() : crosscuttingIssues;
    }
}
