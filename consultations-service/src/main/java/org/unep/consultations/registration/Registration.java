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
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Registration() {
    }

    private Registration(Consultation consultation, Participant participant, @Nullable Mode mode, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.process = consultation.process();
        this.consultation = consultation.id();
        this.participant = participant;
        this.mode = mode;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new registration. */
    static Registration made(Consultation consultation, Participant participant, @Nullable Mode mode, Instant at) {
        return new Registration(consultation, participant, mode, at);
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

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
