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
import org.unep.consultations.document.Document;

/** A process to be opened. */
@Schema(description = "A process to be opened.")
public record ProcessRequest(
        @Schema(description = "Its code for ever.", examples = "unea-5-12") @NotNull @Slug String code,
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "What mandates it, by BCP 47 tag.") @PublicText(max = 10_000) @Nullable Map<String, String> mandate,
        @Schema(description = "The document that mandates it, such as a resolution.") @Valid @Nullable Document mandateDocument,
        @Schema(description = "The body that it reports to, by BCP 47 tag.") @PublicText(max = 1_000) @Nullable Map<String, String> governingBody,
        @Schema(description = "The session of that body that it reports to.") @Valid @Nullable GoverningSession reportsTo,
        @Schema(description = "What it is for, each by BCP 47 tag.") @Size(max = 50) List<@NotNull @PublicText(max = 4_000) Map<String, String>> objectives,
        @Schema(description = "Its documents, each with a symbol or a url.") @Size(max = 200) List<@NotNull @Valid Document> documents,
        @Schema(description = "What its proposals are grouped by.") @Size(max = 100) List<@NotNull @Valid Term> clusters,
        @Schema(description = "What runs across the clusters.") @Size(max = 100) List<@NotNull @Valid Term> crosscuttingIssues,
        @Schema(description = "How exact positions on its proposals have to be.") @Valid PositionPolicy positions) {

    public ProcessRequest {
        objectives = objectives == null ? List.of() : objectives;
        documents = documents == null ? List.of() : documents;
        clusters = clusters == null ? List.of() : clusters;
        crosscuttingIssues = crosscuttingIssues == null ? List.of() : crosscuttingIssues;
        positions = positions == null ? PositionPolicy.USUAL : positions;
    }

    /** What opened the process as it is now, for a change to start from. */
    static ProcessRequest of(Process p) {
        return new ProcessRequest(p.code(), p.title(), p.mandate(), p.mandateDocument(), p.governingBody(), p.reportsTo(),
                p.objectives(), p.documents(), p.clusters(), p.crosscuttingIssues(), p.positions());
    }

    /**
     * Refuses what does not fit together.
     *
     * @param before what is changed, null where it is new; a taxonomy that stays is not held against a rule that came later
     */
    void require(@Nullable ProcessRequest before) {
        if (mandateDocument != null) {
            mandateDocument.require("/mandateDocument");
        }
        if (reportsTo != null) {
            reportsTo.require("/reportsTo");
        }
        Document.require("/documents", documents);
        if (before == null || !clusters.equals(before.clusters())) {
            Term.requireDistinct("/clusters", clusters);
        }
        if (before == null || !crosscuttingIssues.equals(before.crosscuttingIssues())) {
            Term.requireDistinct("/crosscuttingIssues", crosscuttingIssues);
        }
    }
}
