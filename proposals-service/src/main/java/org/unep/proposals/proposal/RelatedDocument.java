package org.unep.proposals.proposal;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.LanguageTag;
import org.unep.chassis.text.PublicText;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An instrument or a document that a proposal refers to, by its symbol, its address or both.
 *
 * @param symbol as the United Nations or a treaty body gives it
 * @param language BCP 47 tag of the language that the document is in, null where it is there in several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An instrument or a document, by its symbol, its address or both.")
public record RelatedDocument(@NotNull Kind kind,
        @Schema(description = "Document symbol.", examples = "UNEP/EA.5/Res.12") @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./()*_ -]*", message = "must be a document symbol, such as UNEP/EA.5/Res.12") @Nullable String symbol,
        @Schema(description = "Title by BCP 47 tag.") @PublicText(max = 1_000) @Nullable Map<String, String> title,
        @Schema(description = "Where it is found: http or https.", examples = "https://digitallibrary.un.org/record/3999158") @Size(max = 2_000) @Pattern(regexp = "https?://[^\\s<>\"\\\\^`{|}\\x00-\\x1f]+", message = "must be an address that begins with https:// or http://") @Nullable String url,
        @Schema(description = "BCP 47 tag of the language that it is in; missing where it is there in several.", examples = "en") @LanguageTag @Nullable String language) {

    /** What it is. */
    @Schema(name = "DocumentKind")
    public enum Kind {
        /** A treaty, a resolution or another text that binds or recommends. */
        INSTRUMENT,
        /** Anything else that is written. */
        DOCUMENT
    }

    void require(String at) {
        if (symbol == null && url == null) {
            throw CommonProblem.INVALID_REQUEST.at(at, "A document needs a symbol or a url by which it is found.");
        }
    }
}
