package org.unep.consultations.statement;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the words of a statement may be published. */
@Schema(description = "Whether the words of a statement may be published.")
public record ConsentRequest(
        @Schema(description = "True: anybody may read them. False: from now on only those who run the process and its own delegates.") @NotNull Boolean publish) {

    Consent consent() {
        return publish ? Consent.GRANTED : Consent.WITHHELD;
    }
}
