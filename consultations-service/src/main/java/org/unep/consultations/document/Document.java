package org.unep.consultations.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.LanguageTag;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Rfc3339;

/**
 * A document, by its symbol, its address or both.
 *
 * @param symbol as the United Nations or a treaty body gives it
 * @param language BCP 47 tag of the language that it is in, null where it is there in several
 * @param kind OTHER where nothing is said
 * @param publishedOn the day on which it was published, null where it is not known
 */
@Schema(description = "A document, by its symbol, its address or both.")
public record Document(
        @Schema(description = "Document symbol.", examples = "UNEP/EA.5/Res.12", nullable = true) @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./()*_ -]*", message = "must be a document symbol, such as UNEP/EA.5/Res.12") @Nullable String symbol,
        @Schema(description = "Title by BCP 47 tag.", nullable = true) @PublicText(max = 1_000) @Nullable Map<String, String> title,
        @Schema(description = "Where it is found: http or https.", examples = "https://digitallibrary.un.org/record/3999158", nullable = true) @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s<>\"\\\\^`{|}\\x00-\\x1f]+", message = "must be an address that begins with https:// or http://") @Nullable String url,
        @Schema(description = "BCP 47 tag of the language that it is in; null where it is there in several.", examples = "en", nullable = true) @LanguageTag @Nullable String language,
        @Schema(description = "What it is; OTHER where nothing is said.", defaultValue = "OTHER") Kind kind,
        @Schema(description = "Day on which it was published; null where it is not known.", nullable = true) @Rfc3339 @Nullable LocalDate publishedOn) {

    /** What it is. */
    @Schema(name = "DocumentKind", description = "What a document is.")
    public enum Kind {
        RESOLUTION,
        AGENDA,
        WORKING_DOCUMENT,
        INFORMATION_DOCUMENT,
        REPORT,
        STATEMENT,
        OTHER
    }

    public Document {
        kind = kind == null ? Kind.OTHER : kind;
    }

    /** Refuses it unless there is something by which it is found. */
    public void require(String pointer) {
        if (symbol == null && url == null) {
            throw CommonProblem.INVALID_REQUEST.at(pointer, "A document needs a symbol or a url by which it is found.");
        }
    }

    /** The same for each of a list. */
    public static void require(String pointer, List<Document> documents) {
        for (int i = 0; i < documents.size(); i++) {
            documents.get(i).require(pointer + "/" + i);
        }
    }
}
