package org.unep.consultations.floor;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Guard;
import org.unep.chassis.text.Slug;
import org.unep.consultations.participant.Parties.Mention;

/** Somebody asks for the floor. */
@Schema(description = "Somebody asks for the floor.")
public record AskRequest(
        @Schema(description = "Code of the participant who wants to speak.", examples = "CHE") @NotNull @Slug String participant,
        @Schema(description = "Codes of the participants or groups that it will speak for.") @Size(max = 50) List<@NotNull @Slug String> onBehalfOf,
        @Schema(description = "What for; by default a STATEMENT.", defaultValue = "STATEMENT") FloorRequest.Kind kind,
        @Schema(description = "Id of what will be said: a statement of the participant in this session that is SUBMITTED. It is delivered when it was spoken.", nullable = true) @Nullable UUID statement) {

    public AskRequest {
        onBehalfOf = onBehalfOf == null ? List.of() : onBehalfOf;
        kind = kind == null ? FloorRequest.Kind.STATEMENT : kind;
    }

    void requireEachOnce() {
        Guard.requireDistinct(onBehalfOf, i -> "/onBehalfOf/" + i, "'%s' is named twice.");
    }

    List<Mention> mentions() {
        return Stream.concat(Stream.of(Mention.participant("/participant", participant)), IntStream
                .range(0, onBehalfOf.size()).mapToObj(i -> Mention.either("/onBehalfOf/" + i, onBehalfOf.get(i)))).toList();
    }
}
