package org.unep.summary.readmodel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;

import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What this service needs of the others' events: tolerant of anything more. Each is the public state of one aggregate at
 * one version, so that the highest version seen is the truth, in whatever order it came.
 *
 * <p>
 * The data is kept as it came and read again by whatever computes and writes from it. So all that is read later is required
 * here, with its type: an event that could not be read then is refused now, and breaks no draft.
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
    record Process(@NotBlank String code, @Positive int version, @NotEmpty Map<String, @NotNull String> title,
            @Nullable Map<String, @NotNull String> mandate, @Nullable Map<String, @NotNull String> governingBody,
            @Nullable List<@Valid @NotNull Named> clusters, @Nullable List<@Valid @NotNull Named> crosscuttingIssues,
            @Valid @Nullable ReportsTo reportsTo, @Nullable Instant updatedAt)
            implements
                Seen {

        /** The session of a governing body to which recommendations go. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record ReportsTo(@Nullable Map<String, @NotNull String> body, @Nullable Map<String, @NotNull String> session) {
        }

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Named(@NotBlank String code, @NotEmpty Map<String, @NotNull String> title) {
        }

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
    record Group(@NotBlank String code, @Positive int version, @NotEmpty Map<String, @NotNull String> name,
            @Nullable String kind) implements Seen {
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
            @NotEmpty Map<String, @NotNull String> name, @Nullable String kind, @Nullable List<@NotBlank String> groups,
            @Nullable List<@Valid @NotNull Membership> memberships) implements Seen {

        /** From and to which day, both included; null for an open end. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Membership(@NotBlank String group, @Nullable LocalDate from, @Nullable LocalDate to) {
        }

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
    record Consultation(@NotNull UUID id, @Positive int version, @NotBlank String process, @Nullable String kind,
            @Nullable String group, @NotEmpty Map<String, @NotNull String> title, @Nullable String host,
            @Nullable String venue, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable String modality,
            @Valid @Nullable Attendance attendance, @Valid @Nullable Outcome outcome, @Nullable String status)
            implements
                Seen {

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Attendance(@PositiveOrZero int governments, @PositiveOrZero int observers) {
        }

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Outcome(@Nullable List<@NotEmpty Map<String, @NotNull String>> priorityConcerns) {
        }

        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Registration(@NotNull UUID id, @Positive int version, @NotBlank String process, @Nullable UUID consultation,
            @NotBlank String participant, @Nullable String status) implements Seen {
        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Session(@NotNull UUID id, @Positive int version, @NotBlank String process, @Nullable UUID consultation,
            @Nullable String kind, @NotEmpty Map<String, @NotNull String> title, @Nullable String cluster,
            @Nullable Integer number, @Nullable List<@Valid @NotNull Facilitator> facilitators) implements Seen {

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Facilitator(@NotBlank String name) {
        }

        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Proposal(@NotNull UUID id, @Positive int version, @NotBlank String process, @Nullable Integer number,
            @NotBlank String status, @NotEmpty Map<String, @NotNull String> title, @Nullable String cluster,
            @Nullable Origin origin, @Nullable List<@Valid @NotNull Move> history, @Nullable Instant updatedAt)
            implements
                Seen {

        /** A state that it came into. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Move(@NotBlank String status, @Nullable Instant at, @Nullable Actor actor) {
        }

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Actor(@Nullable String role) {
        }

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Origin(@Nullable UUID consultation, @Nullable String group, @Nullable String participant) {
        }

        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Consolidation(@NotNull UUID id, @Positive int version, @NotBlank String process, @NotBlank String kind,
            @NotEmpty List<@NotNull UUID> sources, @NotEmpty List<@NotNull UUID> results,
            @Nullable Map<String, @NotNull String> rationale, @Valid @Nullable Undone undone) implements Seen {

        /** Where there is one, the consolidation is undone. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Undone(@NotNull Instant at) {
        }

        @Override
        public String key() {
            return id.toString();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Statement(@NotNull UUID id, @Positive int version, @NotBlank String process, @Nullable UUID consultation,
            @Nullable UUID session,
            @Nullable @Pattern(regexp = NOT_BLANK, message = "must not be blank") String participant,
            @NotNull List<@NotBlank String> onBehalfOf, @Nullable Quantifier quantifier, @NotNull Instant spokenAt,
            @Nullable String language, @NotNull List<@Valid @NotNull Position> positions,
            @Nullable List<@NotBlank String> crosscutting,
            @NotBlank String status) implements Seen {

        private static final String NOT_BLANK = "(?s).*\\S.*";

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Position(@NotNull UUID proposal, @NotNull Stance stance, @Nullable String condition,
                @Nullable List<@NotNull UUID> with, @Nullable String text) {

            @AssertTrue(message = "'MIXED' is reported by breakouts, never anybody's position")
            boolean isPosition() {
                return stance == null || stance.isPosition();
            }
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
            @NotNull Instant reportedAt, @NotNull List<@Valid @NotNull Finding> findings,
            @Nullable List<@NotBlank String> crosscutting) implements Seen {

        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Finding(@NotNull UUID proposal, @NotNull Stance stance, @Nullable Quantifier quantifier,
                @Nullable String note) {
        }

        @Override
        public String key() {
            return id.toString();
        }
    }
}
