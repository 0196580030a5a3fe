package org.unep.summary.support;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A participant or group that can stand somewhere.
 *
 * @param camp GOVERNMENT, OBSERVER or GROUP: with whom it is counted
 * @param kind what kind of participant or group it is, as the consultations service tells it
 */
@Schema(name = "SupportActor", description = "A participant or group that can stand somewhere.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Speaker(@Schema(description = "Its code.", examples = "CHE") String code,
        @Schema(description = "Its name by BCP 47 tag.") Map<String, String> name,
        @Schema(description = "With whom it is counted.", enumeration = {
                "GOVERNMENT", "OBSERVER",
                "GROUP" }) String camp,
        @Schema(description = "What kind of participant or group it is, as the consultations service tells it.", nullable = true, examples = "MEMBER_STATE") @Nullable String kind){

    static final String GROUP = "GROUP";

    boolean isGroup() {
        return camp.equals(GROUP);
    }
}
