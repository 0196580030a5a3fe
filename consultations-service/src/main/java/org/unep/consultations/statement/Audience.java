package org.unep.consultations.statement;

import java.time.Instant;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;
import org.unep.consultations.listing.Filter;

/** What the caller may see of statements and do to them, beyond what the roles of an operation say. */
@RequestScoped
public class Audience {

    private final Caller caller;

    Audience(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller sees what is not public, of everybody. */
    boolean seesAll() {
        return caller.sees();
    }

    /** The participant that the caller speaks for, null where there is none. */
    @Nullable
    String own() {
        return caller.is(Role.DELEGATE) ? caller.participant().orElse(null) : null;
    }

    /** What the caller sees in a list: tombstones only where it asks what has changed. */
    Filter visible(@Nullable Instant updatedSince) {
        Filter filter = updatedSince == null ? Filter.all().and("e.status <> WITHDRAWN")
                : Filter.all().and("e.updatedAt >= :since", "since", updatedSince);
        return seesAll() ? filter
                : filter.and("(e.deliveredAt is not null or e.participant = :own)", "own",
                        own() == null ? "" : own());
    }

    boolean sees(Statement statement) {
        return statement.isPublic() || seesAll() || isOwn(statement.participant());
    }

    boolean isOwn(@Nullable String participant) {
        String own = own();
        return own != null && own.equals(participant);
    }

    /** Refuses a delegate who speaks as another participant than its own, or for others. */
    void requireOwn(StatementRequest request) {
        if (!caller.boundToParticipant()) {
            return;
        }
        if (!isOwn(request.participant())) {
            throw CommonProblem.FORBIDDEN.at("/participant", "A delegate speaks as its own participant only%s."
                    .formatted(own() == null ? "" : ", which is '" + own() + "'"));
        }
        if (!request.onBehalfOf().isEmpty()) {
            throw CommonProblem.FORBIDDEN.at("/onBehalfOf",
                    "A delegate speaks for its own participant only; the secretariat records what is said for others.");
        }
    }

    /** Refuses a delegate who moves on what another participant said. */
    void requireOwn(Statement statement) {
        if (caller.boundToParticipant() && !isOwn(statement.participant())) {
            throw CommonProblem.FORBIDDEN.because("A delegate acts on the statements of its own participant only.");
        }
    }
}
