package org.unep.consultations.participant;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;

/** That a participant belongs to a group for a time. One that has ended stays, for what was said while it held. */
@Entity
public class Membership {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "participant")
    private Participant participant;
    private String partyGroup;
    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Membership() {
    }

    Membership(Participant participant, String group, Period period) {
        this.id = Ids.next();
        this.participant = participant;
        this.partyGroup = group;
        this.validFrom = period.from();
        this.validTo = period.to();
    }

    void endOn(LocalDate last) {
        validTo = last;
    }

    public String group() {
        return partyGroup;
    }

    public Period period() {
        return new Period(validFrom, validTo);
    }
}
