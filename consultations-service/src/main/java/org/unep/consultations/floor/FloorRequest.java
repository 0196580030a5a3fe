package org.unep.consultations.floor;

import static org.unep.consultations.floor.FloorRequest.Status.NOT_PRESENT;
import static org.unep.consultations.floor.FloorRequest.Status.REQUESTED;
import static org.unep.consultations.floor.FloorRequest.Status.SPEAKING;
import static org.unep.consultations.floor.FloorRequest.Status.SPOKEN;
import static org.unep.consultations.floor.FloorRequest.Status.WITHDRAWN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.id.Ids;
import org.unep.chassis.problem.Guard;
import org.unep.consultations.ConsultationProblem;

/** Somebody who asked for the floor, and what came of it. Changed only with its {@link SpeakersList} locked. */
@Entity
public class FloorRequest {

    /** What the floor is asked for. */
    @Schema(name = "FloorRequestKind", description = "What the floor is asked for.")
    public enum Kind {
        STATEMENT,
        RIGHT_OF_REPLY,
        POINT_OF_ORDER
    }

    /** The states of a request. */
    @Schema(name = "FloorRequestStatus", description = "REQUESTED: waits. SPEAKING: has the floor. SPOKEN: was heard. WITHDRAWN: does not want it any more. NOT_PRESENT: was not there when called.")
    public enum Status {
        REQUESTED,
        SPEAKING,
        SPOKEN,
        WITHDRAWN,
        NOT_PRESENT
    }

    @Id
    private UUID id;
    @Version
    private int version;
    private UUID session;
    private String participant;
    private List<String> onBehalfOf;
    private List<String> groups;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private Category category;
    @Embedded
    private Standing standing;
    @Enumerated(EnumType.STRING)
    private Status status;
    private @Nullable Integer budget;
    private @Nullable UUID statement;
    private @Nullable Integer turn;
    private @Nullable Integer seconds;
    private Instant requestedAt;
    private @Nullable Instant calledAt;
    private @Nullable Instant endedAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected FloorRequest() {
    }

    private FloorRequest(SpeakersList list, AskRequest request, List<String> groups, Category category, Instant at) {
        this.id = Ids.next();
        this.version = 1;
        this.session = list.session();
        this.participant = request.participant();
        this.onBehalfOf = request.onBehalfOf();
        this.groups = groups;
        this.kind = request.kind();
        this.category = category;
        this.standing = Standing.asRanked(list.rules().rank(kind, category), list.version());
        this.status = REQUESTED;
        this.statement = request.statement();
        this.requestedAt = at;
        this.updatedAt = at;
    }

    /**
     * A new request, behind those of its rank.
     *
     * @param list counted already, so that its version is the place of this one in the order of asking
     * @param groups those whom it will speak for that are groups
     */
    static FloorRequest asked(SpeakersList list, AskRequest request, List<String> groups, Category category, Instant at) {
        return new FloorRequest(list, request, groups, category, at);
    }

    /** Gives it the floor. */
    void call(Instant at) {
        require("called", REQUESTED);
        calledAt = at;
        move(SPEAKING, at);
    }

    /**
     * Ends what it had to say; where it was not called, nobody took the time.
     *
     * @param list gives it its turn
     */
    void deliver(SpeakersList list, Instant at) {
        require("delivered", REQUESTED, SPEAKING);
        seconds = calledAt == null ? null : (int) Math.max(0, Duration.between(calledAt, at).toSeconds());
        turn = list.nextTurn();
        endedAt = at;
        move(SPOKEN, at);
    }

    /** What was to be said with it was not delivered. */
    void forgetStatement() {
        statement = null;
    }

    void withdraw(Instant at) {
        require("withdrawn", REQUESTED);
        endedAt = at;
        move(WITHDRAWN, at);
    }

    void passOver(Instant at) {
        require("passed over as not present", REQUESTED, SPEAKING);
        endedAt = at;
        move(NOT_PRESENT, at);
    }

    void requireWaiting() {
        require("moved", REQUESTED);
    }

    /** Puts it between two that wait, against the rules; null is an end of the list. */
    void standBetween(@Nullable FloorRequest ahead, @Nullable FloorRequest behind, Instant at) {
        standing = standing.between(ahead == null ? null : ahead.standing, behind == null ? null : behind.standing);
        updatedAt = at;
    }

    /** Puts it where the rules have it, wherever it was moved. */
    void stand(FloorRules rules, Instant at) {
        standing = Standing.asRanked(rules.rank(kind, category), standing.ordinal());
        updatedAt = at;
    }

    /** Takes note of how long it may speak. */
    void grant(@Nullable Integer seconds, Instant at) {
        if (!Objects.equals(budget, seconds)) {
            budget = seconds;
            updatedAt = at;
        }
    }

    private void require(String verb, Status... from) {
        Guard.requireState(ConsultationProblem.ILLEGAL_TRANSITION, "request for the floor", verb, status, from);
    }

    private void move(Status to, Instant at) {
        status = to;
        updatedAt = at;
    }

    /** Seconds spoken beyond what it had; null where nobody took the time or there was no bound. */
    @Nullable
    Integer overrun() {
        return seconds == null || budget == null ? null : Math.max(0, seconds - budget);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID session() {
        return session;
    }

    public String participant() {
        return participant;
    }

    public List<String> onBehalfOf() {
        return onBehalfOf;
    }

    /** Those whom it speaks for that are groups. */
    public List<String> groups() {
        return groups;
    }

    public Kind kind() {
        return kind;
    }

    public Category category() {
        return category;
    }

    public boolean moved() {
        return standing.moved();
    }

    public Status status() {
        return status;
    }

    /** Seconds that it may speak; null where there is no bound. */
    public @Nullable Integer budget() {
        return budget;
    }

    public @Nullable UUID statement() {
        return statement;
    }

    public @Nullable Integer turn() {
        return turn;
    }

    /** Seconds spoken; null where nobody took the time. */
    public @Nullable Integer seconds() {
        return seconds;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Instant calledAt() {
        return calledAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
