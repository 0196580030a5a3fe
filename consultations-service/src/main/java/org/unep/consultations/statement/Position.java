package org.unep.consultations.statement;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.PlainText;
import org.unep.consultations.ConsultationProblem;
import org.unep.consultations.process.PositionPolicy;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * A stance on one proposal. The same in requests, in the database, in answers and in events. A stance is recorded as it was
 * heard: records often say that there were conditions, or that proposals should be merged, and name none.
 *
 * @param condition under which it is supported; null where the record does not name it
 * @param with the proposals that it should be merged with; empty where the record does not name them
 */
@Embeddable
@Schema(description = "A stance on one proposal.")
public record Position(@Schema(description = "Id of the proposal.") @NotNull UUID proposal,
        @NotNull @Enumerated(EnumType.STRING) Stance stance,
        @Schema(description = "Under which condition it is supported; null where the record does not name it.", nullable = true) @PlainText(max = 4_000) @Nullable String condition,
        @Schema(description = "The proposals to merge it with; empty where the record does not name them. In a request a single id will do.") @Column(name = "partners") @Size(max = 100) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<@NotNull UUID> with,
        @Schema(description = "What was said on the proposal.", nullable = true) @PlainText(max = 4_000) @Nullable String text) {

    public Position {
        with = with == null ? List.of() : with;
    }

    /** Refuses a proposal that is to be merged with itself. */
    void requirePartnersToBeOthers(String pointer) {
        if (with.contains(proposal)) {
            throw CommonProblem.INVALID_REQUEST.at(pointer + "/with/" + with.indexOf(proposal),
                    "A proposal is merged with others than itself.");
        }
    }

    /**
     * Refuses a stance without what the process wants with it.
     *
     * @param pointer to this position in the request
     */
    void requireComplete(PositionPolicy policy, String pointer) {
        if (stance == Stance.SUPPORT_WITH_CONDITIONS && policy.conditionRequired() && condition == null) {
            throw ConsultationProblem.POSITION_INCOMPLETE.at(pointer + "/condition",
                    "It supports the proposal with conditions, so it has to say which.");
        }
        if (stance == Stance.MERGE && policy.partnersRequired() && with.isEmpty()) {
            throw ConsultationProblem.POSITION_INCOMPLETE.at(pointer + "/with",
                    "It asks for a merger, so it has to say with which proposals.");
        }
        if (stance == Stance.REFORMULATE && policy.wordingRequired() && text == null) {
            throw ConsultationProblem.POSITION_INCOMPLETE.at(pointer + "/text",
                    "It asks for other words, so it has to give them.");
        }
    }

    /** Whether both stand in the same place on the same proposal, whatever they say of it. */
    boolean takesTheStanceOf(Position other) {
        return proposal.equals(other.proposal) && stance == other.stance;
    }

    /** The stance with all that counts, without what was said on it. */
    Position withoutText() {
        return new Position(proposal, stance, condition, with, null);
    }
}
