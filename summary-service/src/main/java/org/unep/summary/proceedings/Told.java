package org.unep.summary.proceedings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What the other services' events tell that the summary needs: tolerant of anything more, and of what is not there. */
public final class Told {

    private Told() {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Process(String code, Map<String, String> title, @Nullable Map<String, String> mandate,
            @Nullable Map<String, String> governingBody, List<Named> clusters, List<Named> crosscuttingIssues) {
        public Process {
            clusters = orNone(clusters);
            crosscuttingIssues = orNone(crosscuttingIssues);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Named(String code, Map<String, String> title) {
    }

    /** @param kind GOVERNMENT, OBSERVER or GROUP */
    public record Actor(String code, String kind, Map<String, String> name) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Consultation(UUID id, @Nullable String kind, @Nullable String group, Map<String, String> title,
            @Nullable String host, @Nullable String venue, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
            @Nullable String modality, @Nullable Attendance attendance, @Nullable Outcome outcome) {

        public List<Map<String, String>> priorities() {
            return outcome == null ? List.of() : outcome.priorityConcerns();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Outcome(List<Map<String, String>> priorityConcerns) {
        public Outcome {
            priorityConcerns = orNone(priorityConcerns);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Attendance(@Nullable Integer governments, @Nullable Integer observers) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Session(UUID id, @Nullable UUID consultation, @Nullable String kind, Map<String, String> title,
            @Nullable String cluster, @Nullable Integer number, List<Facilitator> facilitators) {
        public Session {
            facilitators = orNone(facilitators);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Facilitator(String name) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Proposal(UUID id, @Nullable Integer number, String status, Map<String, String> title,
            @Nullable String cluster,
            @Nullable Origin origin) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Origin(@Nullable UUID consultation, @Nullable String group, @Nullable String participant) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Consolidation(UUID id, String kind, List<UUID> sources, List<UUID> results,
            @Nullable Map<String, String> rationale) {
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ReportBack(UUID id, UUID session, Instant reportedAt, List<Finding> findings, List<String> crosscutting) {
        public ReportBack {
            findings = orNone(findings);
            crosscutting = orNone(crosscutting);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Finding(UUID proposal, Stance stance, @Nullable Quantifier quantifier, @Nullable String note) {
    }

    /** One stance with what was said about it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Position(Stance stance, @Nullable String condition, List<UUID> with, @Nullable String text) {
        public Position {
            with = orNone(with);
        }
    }

    /** A statement as far as it is cited; {@code language} is the BCP 47 tag of its words. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Statement(UUID id, @Nullable String participant, List<String> onBehalfOf, @Nullable Quantifier quantifier,
            @Nullable UUID session, Instant spokenAt, @Nullable String language) {
        public Statement {
            onBehalfOf = orNone(onBehalfOf);
        }
    }

    /** Where somebody stands on a proposal; {@code actor} is null for a view that was recorded without a name. */
    public record Stand(UUID proposal, @Nullable Actor actor, Position position, Statement statement) {
        public String kind() {
            return actor == null ? "" : actor.kind();
        }
    }

    /** Somebody raised a cross-cutting issue; {@code actor} is null for an unnamed speaker. */
    public record Raised(String issue, @Nullable Actor actor, Statement statement) {
        public String kind() {
            return actor == null ? "" : actor.kind();
        }
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
