package org.unep.proposals.process;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What this service needs of the events of consultations-service; all else in them is ignored. */
public sealed interface Seen {

    /** What kind of thing it is. */
    KnownReferences.Kind kind();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Process(@NotBlank String code, @Positive int version, @NotEmpty Map<String, String> title) implements Seen {
        @Override
        public KnownReferences.Kind kind() {
            return KnownReferences.Kind.PROCESS;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(@NotBlank String code, @Positive int version, @NotEmpty Map<String, String> name) implements Seen {
        @Override
        public KnownReferences.Kind kind() {
            return KnownReferences.Kind.GROUP;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Participant(@NotBlank String code, @Positive int version) implements Seen {
        @Override
        public KnownReferences.Kind kind() {
            return KnownReferences.Kind.PARTICIPANT;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consultation(@NotNull UUID id, @Positive int version, @NotBlank String process) implements Seen {
        @Override
        public KnownReferences.Kind kind() {
            return KnownReferences.Kind.CONSULTATION;
        }
    }
}
