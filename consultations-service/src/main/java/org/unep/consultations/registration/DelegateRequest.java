package org.unep.consultations.registration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Confidential;
import org.unep.chassis.text.PlainText;

/** A delegate to be named, and what can be changed of one. */
@Confidential
@Schema(description = "A delegate to be named, and what can be changed of one.")
public record DelegateRequest(@Schema(description = "Name, as on the list of participants.") @NotNull @PlainText String name,
        @Schema(description = "E-mail address; by it a person is known who is in two delegations.") @Email @PlainText @Size(max = 254) @Nullable String email,
        @Schema(description = "Function in the delegation or at home.") @PlainText @Nullable String function,
        @Schema(description = "Whether the delegate heads the delegation.") boolean head) {

    static DelegateRequest of(Delegate d) {
        return new DelegateRequest(d.name(), d.email(), d.function(), d.head());
    }

    /** Says nothing of the person, wherever it is written. */
    @Override
    public String toString() {
        return "a delegate";
    }
}
