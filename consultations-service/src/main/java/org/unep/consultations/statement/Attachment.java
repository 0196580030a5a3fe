package org.unep.consultations.statement;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.LanguageTag;
import org.unep.chassis.text.PublicText;

/**
 * A file that belongs to a statement, by its address and what it must be.
 *
 * @param sha256 SHA-256 of its bytes, in hexadecimal
 */
@Schema(description = "A file that belongs to a statement, by its address and hash.")
public record Attachment(
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "Where it is found: http or https.", examples = "https://www.unep.org/statement.pdf") @NotNull @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s<>\"\\\\^`{|}\\x00-\\x1f]+", message = "must be an address that begins with https:// or http://") String url,
        @Schema(description = "SHA-256 of its bytes, in hexadecimal.") @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}", message = "must be a SHA-256 in hexadecimal: 64 digits") String sha256,
        @Schema(description = "Its media type.", examples = "application/pdf", nullable = true) @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+", message = "must be a media type, such as application/pdf") @Nullable String mediaType,
        @Schema(description = "BCP 47 tag of its language.", nullable = true) @LanguageTag @Nullable String language) {
}
