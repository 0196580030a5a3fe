package org.unep.summary.circulation;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.circulation.DispositionRequest.ReflectedIn;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What was made of a comment. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DispositionOfComment", description = "What was made of a comment, and why.")
public record DispositionView(@Schema(description = "What was made of it.") Disposition disposition,
        @Schema(description = "Why, by BCP 47 tag.") Map<String, String> reason,
        @Schema(description = "Where the text says it; missing where that was not told.") @Nullable ReflectedIn reflectedIn,
        @Schema(description = "Role under which it was decided. Nobody's name is public.", enumeration = {
                "co-chair", "secretariat" }) String by,
        @Schema(description = "When.") Instant at){
}
