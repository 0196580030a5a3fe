package org.unep.consultations.statement;

import java.util.List;
import java.util.Map;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.consultations.document.Document;

/**
 * What was said, word for word, and whether that may be published.
 *
 * @param language BCP 47 tag of the language it was made in
 * @param translations by BCP 47 tag
 */
@Embeddable
public record Words(String language, @Nullable String text,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, Translation> translations,
        @JdbcTypeCode(SqlTypes.JSON) List<Attachment> attachments,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Document sourceDocument,
        @Enumerated(EnumType.STRING) Consent consent) {

    /** The same words with another consent. */
    Words with(Consent given) {
        return new Words(language, text, translations, attachments, sourceDocument, given);
    }
}
