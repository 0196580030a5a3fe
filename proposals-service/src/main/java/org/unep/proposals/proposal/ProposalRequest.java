package org.unep.proposals.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;
import org.unep.proposals.process.KnownReferences.Kind;
import org.unep.proposals.process.KnownReferences.Reference;
import org.unep.proposals.process.Slug;

/** A proposal to be made. */
@Schema(description = "A proposal to be made.")
public record ProposalRequest(
        @Schema(description = "Code of the process.", examples = "unea-5-12") @NotNull @Slug String process,
        @Schema(description = "Title by BCP 47 tag, at most 1,000 characters each.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "Text by BCP 47 tag, at most 100,000 characters each.") @NotNull @PublicText Map<String, String> text,
        @Schema(description = "Code of the process's cluster; missing where it is in none.", examples = "policies-and-tools") @Slug @Nullable String cluster,
        @Schema(description = "Codes of topics, at most 50.") @Size(max = 50) @Nullable List<@NotNull @Slug String> topics,
        @Valid @Nullable Origin origin) {

    Wording wording() {
        return new Wording(title, text, cluster);
    }

    List<String> topicsOrNone() {
        return topics == null ? List.of() : topics.stream().distinct().toList();
    }

    Origin originOrNone() {
        return origin == null ? Origin.NONE : origin;
    }

    /** All that it refers to and other services own. */
    List<Reference> references() {
        var references = new ArrayList<Reference>();
        references.add(new Reference("/process", Kind.PROCESS, process, null));
        Origin from = originOrNone();
        if (from.consultation() != null) {
            references.add(new Reference("/origin/consultation", Kind.CONSULTATION, from.consultation().toString(), process));
        }
        if (from.group() != null) {
            references.add(new Reference("/origin/group", Kind.GROUP, from.group(), null));
        }
        if (from.participant() != null) {
            references.add(new Reference("/origin/participant", Kind.PARTICIPANT, from.participant(), null));
        }
        return references;
    }
}
