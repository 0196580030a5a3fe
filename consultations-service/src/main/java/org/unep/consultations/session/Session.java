package org.unep.consultations.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Embedded;
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
import org.unep.chassis.problem.Guard;
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

    /** Whether it is held. */
    @Schema(name = "SessionStatus", description = "Whether a session is held.")
    public enum Status {
        SCHEDULED,
        CANCELLED
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
    @JdbcTypeCode(SqlTypes.JSON)
    private List<SessionLeader> chairs;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<SessionLeader> moderators;
    private List<String> agendaItems;
    private @Nullable String room;
    @Embedded
    private @Nullable Times times;
    @Enumerated(EnumType.STRING)
    private Status status;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<SessionMoved> history;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Session() {
    }

    @SuppressWarnings("NullAway") // say() fills the rest
    private Session(Consultation consultation, SessionRequest request, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.process = consultation.process();
        this.consultation = consultation.id();
        this.kind = request.kind();
        this.status = Status.SCHEDULED;
        this.history = List.of();
        this.createdAt = at;
        say(request, at);
    }

    /** A new session, which fits into its consultation. */
    static Session scheduled(Consultation consultation, SessionRequest request, Instant at) {
        consultation.requireNotOver();
        request.require(consultation, null);
        return new Session(consultation, request, at);
    }

    /** Says something else of it. */
    void reschedule(Consultation itsConsultation, SessionRequest request, Instant at) {
        requireScheduled("rescheduled");
        itsConsultation.requireNotOver();
        if (request.kind() != kind) {
            throw CommonProblem.INVALID_REQUEST.at("/kind", "This stays as it was when the session was scheduled.");
        }
        SessionRequest before = SessionRequest.of(this);
        request.require(itsConsultation, before);
        if (!request.equals(before)) {
            say(request, at);
        }
    }

    private void say(SessionRequest request, Instant at) {
        title = request.title();
        cluster = request.cluster();
        number = request.number();
        facilitators = request.facilitators();
        chairs = request.chairs();
        moderators = request.moderators();
        agendaItems = request.agendaItems();
        room = request.room();
        times = request.times();
        updatedAt = at;
    }

    /** Calls it off. */
    void cancel(Consultation itsConsultation, String reason, Instant at) {
        requireScheduled("cancelled");
        itsConsultation.requireNotOver();
        status = Status.CANCELLED;
        updatedAt = at;
        history = Stream.concat(history.stream(), Stream.of(new SessionMoved(status, at, reason))).toList();
    }

    /** Counts as a change of it what changes how its times are told. */
    void touch(Instant at) {
        updatedAt = at;
    }

    private void requireScheduled(String verb) {
        Guard.requireState(ConsultationProblem.ILLEGAL_TRANSITION, "session", verb, status, Status.SCHEDULED);
    }

    /** Refuses what cannot be done in a session that was called off. */
    void requireHeld() {
        if (status == Status.CANCELLED) {
            throw ConsultationProblem.CONSULTATION_NOT_OPEN.because("The session was cancelled.");
        }
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

    public List<SessionLeader> chairs() {
        return chairs;
    }

    public List<SessionLeader> moderators() {
        return moderators;
    }

    /** Numbers of the agenda's items that it discusses. */
    public List<String> agendaItems() {
        return agendaItems;
    }

    public @Nullable String room() {
        return room;
    }

    public Times times() {
        return times == null ? Times.UNKNOWN : times;
    }

    public Status status() {
        return status;
    }

    public List<SessionMoved> history() {
        return history;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
