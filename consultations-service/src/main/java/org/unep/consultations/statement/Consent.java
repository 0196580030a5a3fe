package org.unep.consultations.statement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the words of a statement may be published; that it was made, and where it stands, is public once delivered. */
@Schema(name = "PublicationConsent", description = "Whether its words may be published: text, translations, attachments, source document and the texts of its positions. That it was made and which positions it takes, with their conditions, is public once it is delivered.")
public enum Consent {
    GRANTED,
    WITHHELD
}
