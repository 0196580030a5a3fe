package org.unep.consultations.floor;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.unep.consultations.ConsultationProblem;

/**
 * The speakers' list of a session: whoever changes anything of it locks it first, so that changes come one after the other
 * and its version counts them.
 */
@Entity
public class SpeakersList {

    @Id
    private UUID session;
    private int version;
    @JdbcTypeCode(SqlTypes.JSON)
    private FloorRules rules;
    private boolean open;
    private int turns;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected SpeakersList() {
    }

    /** Counts a change of the list or of anything on it. */
    void count(Instant at) {
        version++;
        updatedAt = at;
    }

    /** The number of the turn that begins now, from 1. */
    int nextTurn() {
        return ++turns;
    }

    void follow(FloorRules others) {
        rules = others;
    }

    void close() {
        if (!open) {
            throw ConsultationProblem.ILLEGAL_TRANSITION.because("The speakers' list is closed already.");
        }
        open = false;
    }

    void reopen() {
        if (open) {
            throw ConsultationProblem.ILLEGAL_TRANSITION.because("The speakers' list is open already.");
        }
        open = true;
    }

    void requireOpen() {
        if (!open) {
            throw FloorProblem.SPEAKERS_LIST_CLOSED.because("Nobody can ask for the floor in this session any more.");
        }
    }

    public UUID session() {
        return session;
    }

    public int version() {
        return version;
    }

    public FloorRules rules() {
        return rules;
    }

    public boolean open() {
        return open;
    }
}
