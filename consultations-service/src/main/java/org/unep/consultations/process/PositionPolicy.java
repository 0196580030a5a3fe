package org.unep.consultations.process;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How exact positions on the proposals of a process have to be.
 *
 * @param conditionRequired whether SUPPORT_WITH_CONDITIONS has to say which; true where nothing is said
 * @param partnersRequired whether MERGE has to name what with; false where nothing is said
 * @param wordingRequired whether REFORMULATE has to give the words; false where nothing is said
 */
@Schema(description = "How exact positions on the proposals of a process have to be.")
public record PositionPolicy(
        @Schema(description = "Whether SUPPORT_WITH_CONDITIONS has to give its `condition`.", defaultValue = "true") Boolean conditionRequired,
        @Schema(description = "Whether MERGE has to name its partners in `with`.", defaultValue = "false") Boolean partnersRequired,
        @Schema(description = "Whether REFORMULATE has to give the words in `text`.", defaultValue = "false") Boolean wordingRequired) {

    /** Where a process says nothing. */
    public static final PositionPolicy USUAL = new PositionPolicy(true, false, false);

    public PositionPolicy {
        conditionRequired = conditionRequired == null || conditionRequired;
        partnersRequired = partnersRequired != null && partnersRequired;
        wordingRequired = wordingRequired != null && wordingRequired;
    }
}
