package org.unep.consultations.session;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Slug;
import org.unep.consultations.participant.Parties.Mention;

/** A session to be scheduled. */
@Schema(description = "A session to be scheduled.")
public record SessionRequest(@NotNull Session.Kind kind,
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "Code of the cluster that a breakout group discusses.") @Slug @Nullable String cluster,
        @Schema(description = "Number of a breakout group, from 1.") @Positive @Nullable Integer number,
        @Schema(description = "Who leads it, as printed in its programme.") @Size(max = 20) List<@NotNull @Valid Facilitator> facilitators) {

    public SessionRequest {
        facilitators = facilitators == null ? List.of() : facilitators;
    }

    List<Mention> mentions() {
        return IntStream.range(0, facilitators.size()).boxed().flatMap(i -> {
            String participant = facilitators.get(i).participant();
            return participant == null ? Stream.<Mention> empty()
                    : Stream.of(Mention.participant("/facilitators/" + i + "/participant", participant));
        }).toList();
    }
}
