package org.unep.consultations.proposal;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service needs of the events of a proposal; all else in them is ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ProposalSeen(@NotNull UUID id, @Positive int version, @NotBlank String process, @NotBlank String status,
        List<@NotNull UUID> consolidatedInto) {

    public ProposalSeen {
        consolidatedInto = consolidatedInto == null ? List.of() : consolidatedInto;
    }
}
