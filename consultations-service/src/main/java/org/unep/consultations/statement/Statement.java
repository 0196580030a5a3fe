package org.unep.consultations.statement;

import static org.unep.consultations.statement.Statement.Status.DELIVERED;
import static org.unep.consultations.statement.Statement.Status.NOT_DELIVERED;
import static org.unep.consultations.statement.Statement.Status.SUBMITTED;
import static org.unep.consultations.statement.Statement.Status.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.Guard;
import org.unep.consultations.ConsultationProblem;

/**
 * What one participant said in one session, with its positions on proposals. Written by {@link WritingStatements} in one
 * round trip, read and moved on through Hibernate. It counts once delivered; withdrawing it takes its positions back. When
 * it was spoken, the groups that the speaker belonged to were looked up: they stay what they were.
 */
@Entity
public class Statement {

    /** The states of a statement. */
    @Schema(name = "StatementStatus", description = "SUBMITTED: recorded, not public. DELIVERED: public, its positions count. NOT_DELIVERED: it was never made. WITHDRAWN: taken back with its positions.")
    public enum Status {
        SUBMITTED,
        DELIVERED,
        NOT_DELIVERED,
        WITHDRAWN
    }

    @Id
    private UUID id;
    @Version
    private int version;
    private String process;
    private UUID consultation;
    private UUID session;
    private @Nullable String participant;
    private List<String> onBehalfOf;
    @Enumerated(EnumType.STRING)
    private @Nullable Quantifier quantifier;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private @Nullable UUID inReplyTo;
    @Enumerated(EnumType.STRING)
    private Channel channel;
    private @Nullable String agendaItem;
    private Instant spokenAt;
    @ElementCollection
    @CollectionTable(name = "position", joinColumns = @JoinColumn(name = "statement"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 200)
    private List<Position> positions;
    private List<String> crosscutting;
    @Embedded
    private Words words;
    @Embedded
    private Circumstances circumstances;
    @Enumerated(EnumType.STRING)
    private Status status;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant deliveredAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Statement() {
    }

    @SuppressWarnings("NullAway") // say() and hear() fill the rest
    private Statement(UUID id, Place place, StatementRequest request, Circumstances circumstances, Instant at) {
        this.id = id;
        this.version = 1;
        this.process = place.process();
        this.consultation = place.consultation();
        this.session = place.session();
        this.status = Status.valueOf(request.status().name());
        this.createdAt = at;
        this.deliveredAt = status == DELIVERED ? at : null;
        say(request, circumstances, at);
    }

    /** A new statement, whose parts fit together. */
    static Statement made(UUID id, Place place, StatementRequest request, Circumstances circumstances, Instant at) {
        request.require();
        return new Statement(id, place, request.kept(), circumstances, at);
    }

    /** Says something else while it is only submitted. */
    void revise(StatementRequest changed, Circumstances circumstances, Instant at) {
        requireSubmitted("revised");
        say(changed, circumstances, at);
    }

    /** Says after its delivery what was really said. */
    void correct(StatementRequest changed, Circumstances circumstances, Instant at) {
        requireDelivered("corrected");
        say(changed, circumstances, at);
    }

    /** Lets its words be published, or no longer. */
    void consent(Consent given, Instant at) {
        require("consented to", SUBMITTED, DELIVERED);
        if (given != words.consent()) {
            words = words.with(given);
            updatedAt = at;
        }
    }

    private void say(StatementRequest request, Circumstances heard, Instant at) {
        participant = request.participant();
        onBehalfOf = request.onBehalfOf();
        quantifier = request.quantifier();
        kind = request.kind();
        inReplyTo = request.inReplyTo();
        channel = request.channel();
        agendaItem = request.agendaItem();
        words = request.words();
        positions = new ArrayList<>(request.positions()); // another list, so that rows are not updated one into another
        crosscutting = request.crosscutting();
        hear(request.spokenAt(), heard);
        updatedAt = at;
    }

    private void hear(Instant time, Circumstances heard) {
        spokenAt = time;
        circumstances = heard;
    }

    /** Makes it count: it is public from now on. */
    void deliver(Instant time, Circumstances circumstances, Instant at) {
        requireSubmitted("delivered");
        hear(time, circumstances);
        deliveredAt = at;
        move(DELIVERED, at);
    }

    /** Says that it was never made. */
    void notDeliver(Instant at) {
        requireSubmitted("called not delivered");
        move(NOT_DELIVERED, at);
    }

    /** Takes it back with its positions. */
    void withdraw(Instant at) {
        require("withdrawn", SUBMITTED, DELIVERED);
        move(WITHDRAWN, at);
    }

    void requireSubmitted(String verb) {
        require(verb, SUBMITTED);
    }

    void requireDelivered(String verb) {
        require(verb, DELIVERED);
    }

    private void require(String verb, Status... from) {
        Guard.requireState(ConsultationProblem.ILLEGAL_TRANSITION, "statement", verb, status, from);
    }

    private void move(Status to, Instant at) {
        status = to;
        updatedAt = at;
    }

    /** Whether the public has seen it: it was delivered once, whatever became of it. */
    boolean isPublic() {
        return deliveredAt != null;
    }

    boolean isSubmitted() {
        return status == SUBMITTED;
    }

    boolean isWithdrawn() {
        return status == WITHDRAWN;
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

    public UUID session() {
        return session;
    }

    public @Nullable String participant() {
        return participant;
    }

    public List<String> onBehalfOf() {
        return onBehalfOf;
    }

    public @Nullable Quantifier quantifier() {
        return quantifier;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable UUID inReplyTo() {
        return inReplyTo;
    }

    public Channel channel() {
        return channel;
    }

    public @Nullable String agendaItem() {
        return agendaItem;
    }

    public Words words() {
        return words;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    public Instant spokenAt() {
        return spokenAt;
    }

    public List<Position> positions() {
        return positions;
    }

    public List<String> crosscutting() {
        return crosscutting;
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
