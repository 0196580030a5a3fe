package org.unep.consultations.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;
import org.unep.chassis.problem.CommonProblem;

/** A regional consultation, a global meeting or an online consultation. */
@Entity
public class Consultation {

    /** Who is consulted. */
    @Schema(name = "ConsultationKind", description = "Who is consulted.")
    public enum Kind {
        REGIONAL,
        GLOBAL,
        ONLINE
    }

    @Id
    private UUID id;
    @Version
    private int version;
    private String process;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "party_group")
    private @Nullable String group;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;
    private @Nullable String host;
    private @Nullable String venue;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    @Enumerated(EnumType.STRING)
    private @Nullable Modality modality;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Attendance attendance;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgendaItem> agenda;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Map<String, String>> priorities;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Consultation() {
    }

    private Consultation(ConsultationRequest request, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.process = request.process();
        this.kind = request.kind();
        this.group = request.group();
        this.title = request.title();
        this.host = request.host();
        this.venue = request.venue();
        this.startsOn = request.startsOn();
        this.endsOn = request.endsOn();
        this.modality = request.modality();
        this.attendance = request.attendance();
        this.agenda = request.agenda();
        this.priorities = request.priorities();
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new consultation. It does not end before it starts. */
    static Consultation announced(ConsultationRequest request, Instant at) {
        if (request.startsOn() != null && request.endsOn() != null && request.endsOn().isBefore(request.startsOn())) {
            throw CommonProblem.INVALID_REQUEST.at("/endsOn",
                    "It would end on %s, before it starts on %s.".formatted(request.endsOn(), request.startsOn()));
        }
        return new Consultation(request, at);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String process() {
        return process;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable String group() {
        return group;
    }

    public Map<String, String> title() {
        return title;
    }

    public @Nullable String host() {
        return host;
    }

    public @Nullable String venue() {
        return venue;
    }

    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    public @Nullable Modality modality() {
        return modality;
    }

    public @Nullable Attendance attendance() {
        return attendance;
    }

    public List<AgendaItem> agenda() {
        return agenda;
    }

    public List<Map<String, String>> priorities() {
        return priorities;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
