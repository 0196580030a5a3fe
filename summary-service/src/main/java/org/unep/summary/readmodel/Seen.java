package org.unep.summary.readmodel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What this service needs of the others' events: tolerant of anything more. Each is the public state of one aggregate at
 * one version, so that the highest version seen is the truth, in whatever order it came.
 */
public sealed interface Seen {

    /** Identity of the aggregate. */
    String key();

    /** Version of the aggregate. */
    int version();

    /** The process that the aggregate belongs to; null for participants and groups. */
    @Nullable
    String process();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Process(@NotBlank String code, @Positive int version, @NotEmpty Map<String, String> title) implements Seen {
        @Override
        public String key() {
            return code;
        }

        @Override
        public String process() {
            return code;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(@NotBlank String code, @Positive int version, @NotEmpty Map<String, String> name) implements Seen {
        @Override
        public String key() {
            return code;
        }

        @Override
        public @Nullable String process() {
            return null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Participant(@NotBlank String code, @Positive int version, @NotNull Boolean government,
            @NotEmpty Map<String, String> name) implements Seen {
        @Override
        public String key() {
            return code;
        }

        @Override
        public @Nullable String process() {
            return null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consultation(@NotNull UUID id, @Positive int version, @NotBlank String process,
            @Valid @Nullable Attendance attendance) implements Seen {

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Attendance(@PositiveOrZero int governments, @PositiveOrZero int observers) {
        }

        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Registration(@NotNull UUID id, @Positive int version, @NotBlank String process,
            @NotBlank String participant) implements Seen {
        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Session(@NotNull UUID id, @Positive int version, @NotBlank String process) implements Seen {
        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Proposal(@NotNull UUID id, @Positive int version, @NotBlank String process, @Nullable Integer number,
            @NotBlank String status, @NotEmpty Map<String, String> title, @Nullable String cluster) implements Seen {
        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consolidation(@NotNull UUID id, @Positive int version, @NotBlank String process, @NotEmpty List<UUID> sources,
            @NotEmpty List<UUID> results) implements Seen {
        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Statement(@NotNull UUID id, @Positive int version, @NotBlank String process, @Nullable String participant,
            @NotNull List<@NotBlank String> onBehalfOf, @Nullable Quantifier quantifier, @NotNull Instant spokenAt,
            @NotNull List<@Valid @NotNull Position> positions, @NotBlank String status) implements Seen {

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Position(@NotNull UUID proposal, @NotNull Stance stance) {
        }

        @AssertTrue(message = "needs a quantifier where it names neither a participant nor whom it is for")
        boolean isAttributedOrQuantified() {
            return participant != null || onBehalfOf != null && !onBehalfOf.isEmpty() || quantifier != null;
        }

        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReportBack(@NotNull UUID id, @Positive int version, @NotBlank String process, @NotNull UUID session,
            @NotNull Instant reportedAt, @NotNull List<@Valid @NotNull Finding> findings) implements Seen {

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Finding(@NotNull UUID proposal, @NotNull Stance stance, @Nullable Quantifier quantifier) {
        }

        @Override
        public String key() {
            return id.toString();
        }
    }
}
