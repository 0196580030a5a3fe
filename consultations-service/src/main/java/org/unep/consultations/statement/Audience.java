package org.unep.consultations.statement;

import java.time.Instant;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Actor;
import org.unep.chassis.security.Caller;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.participant.Voice;
import org.unep.consultations.version.SupersededVersions;

/** What the caller may see of statements and do to them, beyond what the roles of an operation say. */
@RequestScoped
public class Audience {

    private final Caller caller;
    private final Voice voice;

    Audience(Caller caller, Voice voice) {
        this.caller = caller;
        this.voice = voice;
    }

    /** Whether the caller sees what is not public, of everybody. */
    boolean seesAll() {
        return caller.sees();
    }

    /** What the caller sees in a list: tombstones only where it asks what has changed, or for them. */
    Filter visible(@Nullable Instant updatedSince, Statement.@Nullable Status status) {
        Filter filter = Filter.changed(updatedSince, "e.status <> WITHDRAWN", status == Statement.Status.WITHDRAWN)
                .and("e.status = :status", "status", status);
        return seesAll() ? filter
                : filter.and("(e.deliveredAt is not null or e.participant = :own)", "own",
                        voice.own() == null ? "" : voice.own());
    }

    boolean sees(Statement statement) {
        return statement.isPublic() || reads(statement.participant());
    }

    /** Whether the caller may read the words of the participant, consent or not. */
    boolean reads(@Nullable String participant) {
        return seesAll() || voice.isOwn(participant);
    }

    /** Which former versions the caller sees: of others what was public. */
    SupersededVersions.@Nullable Only versions() {
        return seesAll() ? null : new SupersededVersions.Only(Statement.Status.DELIVERED.name(), voice.own());
    }

    /** The statement as the caller sees it in a list. */
    StatementShown shown(Statement statement) {
        return statement.isWithdrawn() ? StatementTombstone.of(statement) : read(statement);
    }

    /** The same by itself: those who run the process see what was taken back. */
    StatementShown one(Statement statement) {
        return seesAll() ? StatementView.of(statement) : shown(statement);
    }

    private StatementView read(Statement statement) {
        StatementView view = StatementView.of(statement);
        return reads(statement.participant()) ? view : view.published();
    }

    /** A statement that the caller sends now. */
    Arrival arrival(Instant now, boolean timed) {
        return new Arrival(now, caller.boundToParticipant(), timed);
    }

    /** Refuses a delegate who corrects when or how something was said: that moves it in time and among its groups. */
    void requireSameOccasion(StatementRequest before, StatementRequest changed) {
        if (caller.boundToParticipant() && !changed.isTimedAs(before)) {
            throw CommonProblem.FORBIDDEN.at(changed.channel() != before.channel() ? "/channel" : "/spokenAt",
                    "A delegate corrects what its participant said; the secretariat when and how it was said.");
        }
    }

    Actor actor() {
        return Actor.of(caller);
    }

    /** Refuses a delegate who speaks as another participant than its own, or for others. */
    void requireOwn(StatementRequest request) {
        voice.requireOwn(request.participant(), request.onBehalfOf());
    }

    /** Refuses a delegate who moves on what another participant said. */
    void requireOwn(Statement statement) {
        voice.requireOwn(statement.participant(), "statements");
    }
}
