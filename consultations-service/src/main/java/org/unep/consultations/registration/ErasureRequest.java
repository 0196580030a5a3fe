package org.unep.consultations.registration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.unep.chassis.problem.Confidential;
import org.unep.chassis.text.PlainText;

/** A person to be erased. */
@Confidential
@Schema(description = "A person to be erased.")
public record ErasureRequest(
        @Schema(description = "E-mail address; upper and lower case are the same.") @NotNull @Email @PlainText @Size(max = 254) String email) {

    /** Says nothing of the person, wherever it is written. */
    @Override
    public String toString() {
        return "a person";
    }
}
