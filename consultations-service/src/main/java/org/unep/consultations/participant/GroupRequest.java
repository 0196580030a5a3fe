package org.unep.consultations.participant;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Slug;
import org.unep.consultations.participant.Parties.Mention;

/** A group to be established. */
@Schema(description = "A group to be established.")
public record GroupRequest(
        @Schema(description = "Its code for ever. No other participant or group has it.", examples = "g77-and-china") @NotNull @Slug String code,
        @NotNull PartyGroup.Kind kind,
        @Schema(description = "Name by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> name,
        @Schema(description = "Its members, each an object or its code alone.") @Size(max = 500) List<@NotNull @Valid MemberRequest> members) {

    public GroupRequest {
        members = members == null ? List.of() : members;
    }

    List<Mention> mentions() {
        return IntStream.range(0, members.size())
                .mapToObj(i -> Mention.participant("/members/" + i, members.get(i).participant())).toList();
    }
}
