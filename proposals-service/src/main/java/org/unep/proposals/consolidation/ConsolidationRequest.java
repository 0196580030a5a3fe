package org.unep.proposals.consolidation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Slug;
import org.unep.proposals.process.KnownReferences;
import org.unep.proposals.process.KnownReferences.Reference;
import org.unep.proposals.proposal.Wording;

/** A consolidation to be recorded. */
@Schema(description = "A consolidation to be recorded.")
public record ConsolidationRequest(
        @Schema(description = "Code of the process.", examples = "unea-5-12") @NotNull @Slug String process,
        @Schema(description = "MERGE takes two or more sources and makes one; SPLIT takes one and makes two or more; REFORMULATE takes one and makes one.") @NotNull Kind kind,
        @Schema(description = "Ids of distinct proposals of the process that are SUBMITTED or TABLED.") @NotNull @Size(max = 200) List<@NotNull UUID> sources,
        @Schema(description = "The proposals to be made.") @NotNull @Size(max = 200) List<@NotNull @Valid Wording> results,
        @Schema(description = "Why, by BCP 47 tag.") @NotNull @PublicText(max = 10_000) Map<String, String> rationale,
        @Schema(description = "Who took part in drafting it; may be missing.") @Valid @Nullable Contributors contributors) {

    /** Why, in the language, or else in the first one that it is told in. */
    String rationaleIn(@Nullable String language) {
        String said = rationale.get(language);
        return said == null ? rationale.values().iterator().next() : said;
    }

    Contributors contributorsOrNone() {
        return contributors == null ? Contributors.NONE : contributors;
    }

    /** What the request refers to and other services own. */
    List<Reference> references() {
        return Stream.concat(Stream.of(new Reference("/process", KnownReferences.Kind.PROCESS, process, null)),
                contributorsOrNone().references()).toList();
    }
}
