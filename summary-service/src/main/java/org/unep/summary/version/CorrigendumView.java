package org.unep.summary.version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.summary.document.Corrigendum;
import org.unep.summary.document.CorrigendumDocument;

/** A corrigendum with its hash. */
@Schema(name = "IssuedCorrigendum", description = "A corrigendum with its hash.")
public record CorrigendumView(@Schema(description = "Its number, from 1.") int number,
        @Schema(description = "What it says.") CorrigendumDocument document,
        @Schema(description = "SHA-256, in hexadecimal, of the document as it is served at `href`: canonical JSON (RFC 8785).") String sha256,
        @Schema(description = "Role under which it was issued. Nobody's name is public.", enumeration = {
                "co-chair", "secretariat" }) String issuedBy,
        @Schema(description = "Path of the document alone, byte for byte.") String href){

    static CorrigendumView of(Corrigendum corrigendum) {
        CorrigendumDocument document = corrigendum.document();
        return new CorrigendumView(document.number(), document, corrigendum.sha256(), corrigendum.issuedAs(),
                "/v1/summaries/%s/versions/%d/corrigenda/%d".formatted(document.summary(), document.version(),
                        document.number()));
    }
}
