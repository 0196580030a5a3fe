package org.unep.consultations.statement;

import java.time.Instant;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Caller;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.participant.Voice;

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

    /** What the caller sees in a list: tombstones only where it asks what has changed. */
    Filter visible(@Nullable Instant updatedSince) {
        Filter filter = updatedSince == null ? Filter.all().and("e.status <> WITHDRAWN")
                : Filter.all().and("e.updatedAt >= :since", "since", updatedSince);
        return seesAll() ? filter
                : filter.and("(e.deliveredAt is not null or e.participant = :own)", "own",
                        voice.own() == null ? "" : voice.own());
    }

    boolean sees(Statement statement) {
        return statement.isPublic() || seesAll() || voice.isOwn(statement.participant());
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
