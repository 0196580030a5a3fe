package org.unep.proposals.proposal;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.Slug;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Where a proposal comes from; a proposal may have several. The result of a consolidation has none: its lineage tells.
 *
 * @param consultation id of the consultation that it came up in
 * @param group code of the group that made it
 * @param participant code of the participant that made it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Where the proposal comes from; each part may be missing.")
public record Origin(
        @Schema(description = "Id of the consultation that it came up in.") @Nullable UUID consultation,
        @Schema(description = "Code of the regional or negotiating group that made it.", examples = "grulac") @Slug @Nullable String group,
        @Schema(description = "Code of the participant that made it.", examples = "CHE") @Slug @Nullable String participant) {

    /** No origin of its own. */
    public static final Origin NONE = new Origin(null, null, null);

    /** Whether it says nothing. */
    @JsonIgnore
    public boolean isNone() {
        return equals(NONE);
    }
}
