package org.unep.consultations.process;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.problem.Guard;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Slug;

/** A cluster or a crosscutting issue of a process. */
@Schema(description = "A cluster or a crosscutting issue of a process.")
public record Term(
        @Schema(description = "Its code within the process.", examples = "policies-and-tools") @NotNull @Slug String code,
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title) {

    /** Refuses a taxonomy that has a code twice. */
    static void requireDistinct(String pointer, List<Term> terms) {
        Guard.requireDistinct(terms.stream().map(Term::code).toList(), i -> pointer + "/" + i + "/code",
                "'%s' is there twice.");
    }
}
