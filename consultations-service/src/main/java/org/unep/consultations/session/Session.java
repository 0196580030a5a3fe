package org.unep.consultations.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import org.unep.consultations.ConsultationProblem;
import org.unep.consultations.consultation.Consultation;

/** A plenary, a panel or a breakout group of a consultation. */
@Entity
public class Session {

    /** Who meets. */
    @Schema(name = "SessionKind", description = "Who meets.")
    public enum Kind {
        PLENARY,
        PANEL,
        BREAKOUT
    }

    @Id
    private UUID id;
    @Version
    private int version;
    private String process;
    private UUID consultation;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;
    private @Nullable String cluster;
    private @Nullable Integer number;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Facilitator> facilitators;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Session() {
    }

    private Session(Consultation consultation, SessionRequest request, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.process = consultation.process();
        this.consultation = consultation.id();
        this.kind = request.kind();
        this.title = request.title();
        this.cluster = request.cluster();
        this.number = request.number();
        this.facilitators = request.facilitators();
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new session. */
    static Session scheduled(Consultation consultation, SessionRequest request, Instant at) {
        return new Session(consultation, request, at);
    }

    /** Refuses a report-back unless this is a breakout group. */
    public void requireReportable() {
        if (kind != Kind.BREAKOUT) {
            throw ConsultationProblem.NOT_A_BREAKOUT.because("The session is a %s.".formatted(kind));
        }
    }

    /**
     * Whether who asks is one of its facilitators.
     *
     * @param participant code of the participant that the caller speaks for, if any
     * @param subject the caller's account
     */
    public boolean facilitatedBy(@Nullable String participant, String subject) {
        return facilitators.stream().anyMatch(f -> f.is(participant, subject));
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

    public UUID consultation() {
        return consultation;
    }

    public Kind kind() {
        return kind;
    }

    public Map<String, String> title() {
        return title;
    }

    public @Nullable String cluster() {
        return cluster;
    }

    public @Nullable Integer number() {
        return number;
    }

    public List<Facilitator> facilitators() {
        return facilitators;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
