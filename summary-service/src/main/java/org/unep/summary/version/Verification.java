package org.unep.summary.version;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a version is what its hashes say.
 *
 * @param matches whether all editions are
 */
@Schema(name = "Verification", description = "Whether the stored text of a version is what its hashes say, found out anew, and how to find out oneself.")
public record Verification(@Schema(description = "Id of the summary.") UUID summary,
        @Schema(description = "Number of the version.") int number,
        @Schema(description = "DRAFT, CIRCULATED or FINAL.") SummaryVersion.Status status,
        @Schema(description = "Whether every edition is canonical and has the hash that is told of it.") boolean matches,
        @Schema(description = "Each edition.") List<Checked> editions) {

    /**
     * An edition, as it was found.
     *
     * @param canonical whether the stored text is the canonical JSON of what it says
     */
    @Schema(name = "VerifiedEdition", description = "An edition, as it was found.")
    public record Checked(@Schema(description = "BCP 47 tag.", examples = "fr") String language,
            @Schema(description = "The hash that is told of it everywhere: SHA-256, in hexadecimal.") String sha256,
            @Schema(description = "The hash of the canonical JSON (RFC 8785) of the stored text, computed now.") String recomputed,
            @Schema(description = "Whether the stored text is that canonical JSON, byte for byte.") boolean canonical,
            @Schema(description = "Whether the two hashes are the same and the text is canonical.") boolean matches,
            @Schema(description = "A command with which anybody gets the same hash.", examples = "curl -s -H 'Accept: application/json' 'https://.../versions/1?language=fr' | sha256sum") String command) {
    }
}
