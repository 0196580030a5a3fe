package org.unep.proposals.consolidation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.Slug;
import org.unep.proposals.process.KnownReferences.Kind;
import org.unep.proposals.process.KnownReferences.Reference;

/** Who took part in drafting a consolidation, beside whoever records it: participants and groups, each named once. */
@Schema(description = "Who took part in drafting the consolidation. To have drafted is not to consent.")
public record Contributors(
        @Schema(description = "Codes of participants.", examples = "[\"CHE\"]") @Size(max = 500) @Nullable List<@NotNull @Slug String> participants,
        @Schema(description = "Codes of regional or negotiating groups.", examples = "[\"grulac\"]") @Size(max = 100) @Nullable List<@NotNull @Slug String> groups) {

    /** Nobody is named. */
    static final Contributors NONE = new Contributors(null, null);

    public Contributors {
        participants = participants == null ? List.of() : participants.stream().distinct().toList();
        groups = groups == null ? List.of() : groups.stream().distinct().toList();
    }

    Stream<Reference> references() {
        return Stream.concat(references(Kind.PARTICIPANT, "participants", participants),
                references(Kind.GROUP, "groups", groups));
    }

    private static Stream<Reference> references(Kind kind, String field, List<String> codes) {
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new Reference("/contributors/" + field + "/" + i, kind, codes.get(i), null));
    }
}
