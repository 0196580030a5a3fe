package org.unep.proposals.proposal;

import static org.unep.proposals.proposal.Status.CONSOLIDATED;
import static org.unep.proposals.proposal.Status.DRAFT;
import static org.unep.proposals.proposal.Status.FORWARDED;
import static org.unep.proposals.proposal.Status.SUBMITTED;
import static org.unep.proposals.proposal.Status.TABLED;
import static org.unep.proposals.proposal.Status.WITHDRAWN;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;

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
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> title;
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> text;
    private @Nullable String cluster;
    private List<String> topics;
    @Embedded
    private @Nullable Origin origin;
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

    private Proposal(String process, Status status, Wording wording, List<String> topics, Origin origin, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.process = process;
        this.status = status;
        this.title = Map.copyOf(wording.title());
        this.text = Map.copyOf(wording.text());
        this.cluster = wording.cluster();
        this.topics = List.copyOf(topics);
        this.origin = origin;
        this.consolidatedInto = List.of();
        this.history = List.of();
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** A new proposal, which nobody but its proponent and those who run the process see until it is submitted. */
    public static Proposal draft(String process, Wording wording, List<String> topics, Origin origin, Instant at) {
        return new Proposal(process, DRAFT, wording, topics, origin, at);
    }

    /**
     * A proposal that a consolidation makes of others. It is public at once; no number, position or origin travels to it.
     *
     * @param consolidation the ordinal of the consolidation
     */
    public static Proposal result(String process, Wording wording, long consolidation, Occasion occasion) {
        var result = new Proposal(process, DRAFT, wording, List.of(), Origin.NONE, occasion.at());
        result.producedBy = consolidation;
        result.submittedAt = occasion.at();
        result.move(SUBMITTED, occasion);
        return result;
    }

    /** Hands the draft in: from now on it is public. */
    public void submit(Occasion occasion) {
        require("submitted", DRAFT);
        submittedAt = occasion.at();
        move(SUBMITTED, occasion);
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

    private void require(String verb, Status first, Status... others) {
        if (!EnumSet.of(first, others).contains(status)) {
            throw ProposalProblem.ILLEGAL_TRANSITION.because("The proposal is %s; only a proposal that is %s can be %s."
                    .formatted(status, String.join(" or ", EnumSet.of(first, others).stream().map(Status::name).toList()),
                            verb));
        }
    }

    private void move(Status to, Occasion occasion) {
        status = to;
        updatedAt = occasion.at();
        history = Stream.concat(history.stream(),
                Stream.of(new Moved(to, occasion.at(), occasion.by(), occasion.reason()))).toList();
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

    public Map<String, String> title() {
        return title;
    }

    public Map<String, String> text() {
        return text;
    }

    public @Nullable String cluster() {
        return cluster;
    }

    public List<String> topics() {
        return topics;
    }

    public Origin origin() {
        return origin == null ? Origin.NONE : origin;
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
