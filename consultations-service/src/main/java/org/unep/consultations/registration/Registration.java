package org.unep.consultations.registration;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;
import org.unep.consultations.ConsultationProblem;
import org.unep.consultations.consultation.Consultation;
import org.unep.consultations.participant.Participant;

/** That a participant is registered for a consultation. It holds no personal data of its delegates. */
@Entity
public class Registration {

    /** How the participant takes part. */
    @Schema(name = "RegistrationMode", description = "How a participant takes part.")
    public enum Mode {
        IN_PERSON,
        ONLINE
    }

    /** Whether it holds. */
    @Schema(name = "RegistrationStatus", description = "Whether a registration holds.")
    public enum Status {
        REGISTERED,
        CANCELLED
    }

    /** How far the examination of the delegation's credentials has come. */
    @Schema(name = "CredentialsStatus", description = "How far the examination of a delegation's credentials has come.")
    public enum Credentials {
        NOT_REQUIRED,
        NOT_SUBMITTED,
        SUBMITTED,
        ACCEPTED,
        REJECTED
    }

    @Id
    private UUID id;
    @Version
    private int version;
    private String process;
    private UUID consultation;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "participant")
    private Participant participant;
    @Enumerated(EnumType.STRING)
    private @Nullable Mode mode;
    @Enumerated(EnumType.STRING)
    private Credentials credentials;
    @Enumerated(EnumType.STRING)
    private Status status;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Registration() {
    }

    private Registration(Consultation consultation, Participant participant, @Nullable Mode mode, Credentials credentials,
            Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.process = consultation.process();
        this.consultation = consultation.id();
        this.participant = participant;
        this.mode = mode;
        this.credentials = credentials;
        this.status = Status.REGISTERED;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new registration. Where nothing is said of credentials, governments have to submit theirs, and observers need none. */
    static Registration made(Consultation consultation, Participant participant, RegistrationRequest request, Instant at) {
        Credentials due = participant.kind().government() ? Credentials.NOT_SUBMITTED : Credentials.NOT_REQUIRED;
        return new Registration(consultation, participant, request.mode(),
                request.credentials() == null ? due : request.credentials(), at);
    }

    /** Replaces what is said of it. */
    void revise(RegistrationEdit edited, Instant at) {
        requireHolds();
        if (edited.equals(RegistrationEdit.of(this))) {
            return;
        }
        mode = edited.mode();
        credentials = edited.credentials();
        updatedAt = at;
    }

    /** It holds no more; it stays on record. */
    void cancel(Instant at) {
        requireHolds();
        status = Status.CANCELLED;
        updatedAt = at;
    }

    /**
     * Refuses one that was cancelled.
     *
     * @throws org.unep.chassis.problem.Problem 409
     */
    void requireHolds() {
        if (isCancelled()) {
            throw ConsultationProblem.REGISTRATION_CANCELLED.because("The registration was cancelled at " + updatedAt + ".");
        }
    }

    boolean isCancelled() {
        return status == Status.CANCELLED;
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

    public Participant participant() {
        return participant;
    }

    public @Nullable Mode mode() {
        return mode;
    }

    public Credentials credentials() {
        return credentials;
    }

    public Status status() {
        return status;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
