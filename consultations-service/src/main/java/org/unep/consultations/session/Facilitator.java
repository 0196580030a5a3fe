package org.unep.consultations.session;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.Slug;

/**
 * Who leads a session, as its programme has it.
 *
 * @param subject the account that acts for them; kept for deciding who may, and shown nowhere
 */
@Schema(name = "FacilitatorRequest", description = "Who leads a session, as printed in its programme.")
public record Facilitator(@Schema(description = "Name, as printed.") @NotNull @PlainText(max = 200) String name,
        @Schema(description = "Code of the participant that they come from.", nullable = true) @Slug @Nullable String participant,
        @Schema(description = "Account that acts for them: `sub` of its tokens. It is kept to tell who may report back, and shown nowhere, so a list that replaces another has to name it again, or it is forgotten.", nullable = true, writeOnly = true) @PlainText(max = 200) @Nullable String subject) {

    /**
     * Whether that is who asks: by the account where it is named, otherwise by the participant.
     *
     * @param by code of the participant that the caller speaks for, if any
     * @param account the caller's account
     */
    boolean is(@Nullable String by, String account) {
        return subject != null ? subject.equals(account) : participant != null && participant.equals(by);
    }

    /** Without the account, so that it comes into no log. */
    @Override
    public String toString() {
        return "Facilitator[name=%s, participant=%s]".formatted(name, participant);
    }
}
