package org.unep.consultations.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.consultations.Happened;
import org.unep.consultations.document.Document;

/** A process as clients and events show it. */
@Schema(name = "Process", description = "A mandated consultation process.")
public record ProcessView(@Schema(description = "Its code for ever.") String code,
        @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Title by BCP 47 tag.") Map<String, String> title,
        @Schema(description = "What mandates it, by BCP 47 tag.", nullable = true) @Nullable Map<String, String> mandate,
        @Schema(description = "The document that mandates it.", nullable = true) @Nullable Document mandateDocument,
        @Schema(description = "The body that it reports to, by BCP 47 tag.", nullable = true) @Nullable Map<String, String> governingBody,
        @Schema(description = "The session of that body that it reports to.", nullable = true) @Nullable GoverningSession reportsTo,
        @Schema(description = "What it is for, each by BCP 47 tag.") List<Map<String, String>> objectives,
        @Schema(description = "Its documents.") List<Document> documents,
        @Schema(description = "What its proposals are grouped by.") List<Term> clusters,
        @Schema(description = "What runs across the clusters.") List<Term> crosscuttingIssues,
        @Schema(description = "How exact positions on its proposals have to be.") PositionPolicy positions, Instant createdAt,
        Instant updatedAt) implements Versioned, Happened.Told {

    static ProcessView of(Process p) {
        return new ProcessView(p.code(), p.version(), p.title(), p.mandate(), p.mandateDocument(), p.governingBody(),
                p.reportsTo(), p.objectives(), p.documents(), p.clusters(), p.crosscuttingIssues(), p.positions(),
                p.createdAt(), p.updatedAt());
    }

    @Override
    public String subject() {
        return code;
    }
}
