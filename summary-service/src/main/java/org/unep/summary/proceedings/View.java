package org.unep.summary.proceedings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Somebody's view of a proposal, why, and the statement in which it was told. */
@Schema(name = "View", description = "Somebody's view of a proposal, why, and the statement in which it was told.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record View(
        @Schema(description = "Code of the participant or group; missing where the record names nobody.", examples = "CHE") @Nullable String actor,
        @Schema(description = "Its name by BCP 47 tag; missing where the record names nobody.") @Nullable Map<String, String> name,
        @Schema(description = "With whom it is counted; missing where the record names nobody.", enumeration = {
                "GOVERNMENT", "OBSERVER",
                "GROUP" }) @Nullable String camp,
        @Schema(description = "How many were said to hold the view, where the record names nobody; missing otherwise.") @Nullable Quantifier quantifier,
        @Schema(description = "Where it stands.") Stance stance,
        @Schema(description = "The condition of its support, as it was recorded; missing where there is none.") @Nullable String condition,
        @Schema(description = "What was said, as it was recorded; missing where nothing was.") @Nullable String text,
        @Schema(description = "Id of the statement.") UUID statement,
        @Schema(description = "Absolute address at which the public can read the statement.") String href,
        @Schema(description = "When it was spoken.") Instant spokenAt){

    public static View of(Stand stand, Addresses addresses) {
        var actor = stand.actor();
        var statement = stand.statement();
        return new View(actor == null ? null : actor.code(), actor == null ? null : actor.name(),
                actor == null ? null : actor.kind(), actor == null ? statement.quantifier() : null, stand.position().stance(),
                stand.position().condition(), stand.position().text(), statement.id(), addresses.statement(statement.id()),
                statement.spokenAt());
    }
}
