package org.unep.consultations.participant;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Slug;
import org.unep.consultations.participant.Parties.Mention;

/** A participant to be added. */
@Schema(description = "A participant to be added.")
public record ParticipantRequest(
        @Schema(description = "Its code for ever; a State's is ISO 3166-1 alpha-3. No other participant or group has it.", examples = "icmm") @NotNull @Slug String code,
        @NotNull ParticipantKind kind,
        @Schema(description = "Name by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> name,
        @Schema(description = "The Major Group that an observer belongs to.") @Nullable MajorGroup majorGroup,
        @Schema(description = "M49 code of a State, three digits.", examples = "756") @Pattern(regexp = "[0-9]{3}") @Nullable String m49,
        @Schema(description = "ISO 3166-1 alpha-2 code of a State.", examples = "CH") @Pattern(regexp = "[A-Z]{2}") @Nullable String iso2,
        @Schema(description = "Codes of the groups that it has always belonged to.") @Size(max = 50) List<@NotNull @Slug String> groups) {

    public ParticipantRequest {
        groups = groups == null ? List.of() : groups;
    }

    List<Mention> mentions() {
        return IntStream.range(0, groups.size()).mapToObj(i -> Mention.group("/groups/" + i, groups.get(i))).toList();
    }
}
