package org.unep.proposals.amendment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.Slug;
import org.unep.proposals.process.KnownReferences.Kind;
import org.unep.proposals.process.KnownReferences.Reference;
import org.unep.proposals.proposal.Origin;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who proposes an amendment: a participant or a group. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who proposes it: either a participant or a group.")
public record Proponent(
        @Schema(description = "Code of a participant.", examples = "CHE") @Slug @Nullable String participant,
        @Schema(description = "Code of a regional or negotiating group.", examples = "grulac") @Slug @Nullable String group) {

    Reference reference(String at) {
        if (participant != null && group == null) {
            return new Reference(at + "/participant", Kind.PARTICIPANT, participant, null);
        }
        if (group != null && participant == null) {
            return new Reference(at + "/group", Kind.GROUP, group, null);
        }
        throw CommonProblem.INVALID_REQUEST.at(at, "A proponent is either a participant or a group.");
    }

    Origin origin() {
        return new Origin(null, group, participant);
    }
}
