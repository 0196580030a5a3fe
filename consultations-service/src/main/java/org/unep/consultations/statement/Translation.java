package org.unep.consultations.statement;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.text.PlainText;

/**
 * What was said, in another language.
 *
 * @param official whether the organisation's translators made or checked it; false where nothing is said
 */
@Schema(name = "StatementTranslation", description = "What was said, in another language.")
public record Translation(
        @Schema(description = "The whole text in that language.") @NotNull @PlainText(max = 100_000) String text,
        @Schema(description = "Whether the organisation's translators made or checked it; false where nothing is said.", defaultValue = "false") Boolean official) {

    public Translation {
        official = official != null && official;
    }
}
