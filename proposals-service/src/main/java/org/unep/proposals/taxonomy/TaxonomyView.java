package org.unep.proposals.taxonomy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.conditional.Versioned;

/** A taxonomy as clients see it. */
@Schema(name = "Taxonomy", description = "What the topics or a facet of a process's proposals are taken from.")
public record TaxonomyView(@Schema(description = "Code of the process.") String process,
        @Schema(description = "`topics`, or the code of a facet.", examples = "life-cycle-stage") String code,
        @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Title by BCP 47 tag.") Map<String, String> title, List<Term> terms, Instant updatedAt)
        implements
            Versioned {

    static TaxonomyView of(Taxonomy t) {
        return new TaxonomyView(t.process(), t.code(), t.version(), t.title(), t.terms(), t.updatedAt());
    }
}
