package org.unep.proposals.proposal;

import static org.unep.proposals.proposal.Status.CONSOLIDATED;
import static org.unep.proposals.proposal.Status.DRAFT;
import static org.unep.proposals.proposal.Status.DROPPED;
import static org.unep.proposals.proposal.Status.FORWARDED;
import static org.unep.proposals.proposal.Status.SUBMITTED;
import static org.unep.proposals.proposal.Status.TABLED;
import static org.unep.proposals.proposal.Status.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Guard;

/**
 * A proposal: a text that somebody puts before a process. Its verbs guard its state; what they refuse is a 409 of the
 * type {@code illegal-transition}. Once submitted it is public for ever, whatever becomes of it.
 */
@Entity
public class Proposal {

    @Id
    private UUID id;
    @Version
    private int version;
    private String process;
    private @Nullable Integer number;
    @Enumerated(EnumType.STRING)
    private Status status;
    @Embedded
    private Wording wording;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Origin> origins;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Floor floor;
    private int revision;
    @OneToMany(mappedBy = "proposal", cascade = CascadeType.PERSIST)
    private List<Revision> revisions = new ArrayList<>();
    @Column(name = "produced_by")
    private @Nullable Long producedBy;
    @Column(name = "consolidated_by")
    private @Nullable Long consolidatedBy;
    @Column(name = "consolidated_into")
    private List<UUID> consolidatedInto;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Moved> history;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Proposal() {
    }

    private Proposal(UUID id, String process, Wording wording, List<Origin> origins, Instant at) {
        this.id = id;
        this.version = 1;
        this.process = process;
        this.status = DRAFT;
        this.wording = wording;
        this.origins = List.copyOf(origins);
        this.consolidatedInto = List.of();
        this.history = List.of();
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new proposal, which nobody but its proponents and those who run the process see until it is submitted. */
    public static Proposal draft(String process, Wording wording, List<Origin> origins, Instant at) {
        return new Proposal(Ids.next(), process, wording, origins, at);
    }

    /** A proposal that is made while the meeting is on. */
    public static Proposal fromTheFloor(String process, Wording wording, List<Origin> origins, Floor floor, Instant at) {
        var proposal = new Proposal(Ids.next(), process, wording, origins, at);
        proposal.floor = floor;
        return proposal;
    }

    /**
     * A draft that was made elsewhere, under the id that it has there.
     *
     * @param floor the meeting in which it was added from the floor, null where it was not
     */
    public static Proposal imported(UUID id, String process, Wording wording, List<Origin> origins, @Nullable Floor floor,
            Instant at) {
        var proposal = new Proposal(id, process, wording, origins, at);
        proposal.floor = floor;
        return proposal;
    }

    /**
     * A proposal that a consolidation makes of others. It is public at once; no number, position or origin travels to it.
     *
     * @param consolidation the ordinal of the consolidation
     */
    public static Proposal result(String process, Wording wording, long consolidation, Occasion occasion) {
        var result = new Proposal(Ids.next(), process, wording, List.of(), occasion.at());
        result.producedBy = consolidation;
        result.submit(occasion);
        return result;
    }

    /** Hands the draft in: from now on it is public, and its text is in force. */
    public void submit(Occasion occasion) {
        require("submitted", DRAFT);
        submittedAt = occasion.at();
        record(null, occasion);
        move(SUBMITTED, occasion);
    }

    /**
     * Says it in other words, or sorts it differently. Where the words of a public proposal change, the text that was in
     * force stays on record, and the change needs a reason. Where the words of its source language change, a translation that
     * does not change along is of what was said before, and not official any more.
     *
     * @param confirmed languages whose translations have the status that the wording says all the same
     * @param amendment the amendment that makes the change, null where none does
     */
    public void revise(Wording edited, Set<String> confirmed, List<Origin> itsOrigins, @Nullable UUID amendment,
            Occasion occasion) {
        require("revised", DRAFT, SUBMITTED, TABLED);
        Wording other = edited.after(wording, confirmed);
        if (wording.equals(other) && origins.equals(itsOrigins)) {
            return;
        }
        boolean inOtherWords = !wording.saysTheSameAs(other);
        wording = other;
        origins = List.copyOf(itsOrigins);
        updatedAt = occasion.at();
        if (inOtherWords && isPublic()) {
            record(amendment, occasion);
        }
    }

    private void record(@Nullable UUID amendment, Occasion occasion) {
        if (revision > 0 && occasion.reason() == null) {
            throw CommonProblem.INVALID_REQUEST.at("/reason", "A change to a text that is public needs a reason.");
        }
        revision++;
        revisions.add(new Revision(this, revision, wording, amendment, occasion));
    }

    /** Brings it before the meeting, under the next number of its process, taken only if that is allowed. */
    public void table(IntSupplier nextNumber, Occasion occasion) {
        require("tabled", SUBMITTED);
        number = nextNumber.getAsInt();
        move(TABLED, occasion);
    }

    /** Sends it on to the governing body. */
    public void forward(Occasion occasion) {
        require("forwarded", TABLED);
        move(FORWARDED, occasion);
    }

    /** Takes it back. A number that it had stays its own. */
    public void withdraw(Occasion occasion) {
        require("withdrawn", DRAFT, SUBMITTED, TABLED);
        move(WITHDRAWN, occasion);
    }

    /** Lets it rest: those who preside do not pursue it. A number that it had stays its own. */
    public void drop(Occasion occasion) {
        require("dropped", SUBMITTED, TABLED);
        if (occasion.reason() == null) {
            throw CommonProblem.INVALID_REQUEST.at("/reason", "To drop a proposal needs a reason.");
        }
        move(DROPPED, occasion);
    }

    /** Whether it can still go into a consolidation. */
    public boolean isOpen() {
        return status == SUBMITTED || status == TABLED;
    }

    /**
     * Lets it go into other proposals; it is kept and points at them.
     *
     * @param consolidation the ordinal of the consolidation, higher than that of the one that produced this proposal
     */
    public void consolidate(long consolidation, List<UUID> into, Occasion occasion) {
        require("consolidated", SUBMITTED, TABLED);
        consolidatedBy = consolidation;
        consolidatedInto = List.copyOf(into);
        move(CONSOLIDATED, occasion);
    }

    /** Takes it out of the consolidation that it went into, which is undone: it is again in the state that it was in. */
    public void restore(Occasion occasion) {
        require("restored", CONSOLIDATED);
        consolidatedBy = null;
        consolidatedInto = List.of();
        move(history.get(history.size() - 2).to(), occasion);
    }

    private void require(String verb, Status... from) {
        Guard.requireState(ProposalProblem.ILLEGAL_TRANSITION, "proposal", verb, status, from);
    }

    private void move(Status to, Occasion occasion) {
        status = to;
        updatedAt = occasion.at();
        history = Stream.concat(history.stream(),
                Stream.of(new Moved(to, occasion.at(), occasion.by(), occasion.actor(), occasion.reason()))).toList();
    }

    /** Whether the public may see it: it was submitted once. A draft that is withdrawn was never public. */
    public boolean isPublic() {
        return submittedAt != null;
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

    public @Nullable Integer number() {
        return number;
    }

    public Status status() {
        return status;
    }

    public Wording wording() {
        return wording;
    }

    public Map<String, String> title() {
        return wording.title();
    }

    /** Where it comes from; empty for the result of a consolidation, and where nobody said. */
    public List<Origin> origins() {
        return origins;
    }

    /** The meeting in which it was added from the floor, null where it was not. */
    public @Nullable Floor floor() {
        return floor;
    }

    /** How many texts of it have been in force: 0 for a draft. */
    public int revision() {
        return revision;
    }

    public List<UUID> consolidatedInto() {
        return consolidatedInto;
    }

    public List<Moved> history() {
        return history;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
