package org.unep.consultations.registration;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;

/** A person in the delegation of a participant: personal data, which stands nowhere else (docs/adr/0005). */
@Entity
public class Delegate {

    @Id
    private UUID id;
    @Version
    private int version;
    private UUID registration;
    private UUID consultation;
    private String name;
    private @Nullable String email;
    private @Nullable String function;
    private boolean head;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Delegate() {
    }

    private Delegate(Registration registration, DelegateRequest person, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.registration = registration.id();
        this.consultation = registration.consultation();
        this.name = person.name();
        this.email = person.email();
        this.function = person.function();
        this.head = person.head();
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** Somebody new in the delegation. */
    static Delegate named(Registration registration, DelegateRequest person, Instant at) {
        registration.requireHolds();
        return new Delegate(registration, person, at);
    }

    /** Replaces what is known of the person. */
    void revise(DelegateRequest person, Instant at) {
        if (person.equals(DelegateRequest.of(this))) {
            return;
        }
        name = person.name();
        email = person.email();
        function = person.function();
        head = person.head();
        updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID registration() {
        return registration;
    }

    public UUID consultation() {
        return consultation;
    }

    public String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String function() {
        return function;
    }

    public boolean head() {
        return head;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
