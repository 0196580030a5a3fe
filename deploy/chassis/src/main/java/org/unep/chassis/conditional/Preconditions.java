package org.unep.chassis.conditional;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

/**
 * Under which condition the request is to be carried out. A use case that changes a resource asks this in its transaction,
 * once it has locked the resource and knows that the caller may change it, and before it changes anything:
 *
 * <pre>
 * Proposal proposal = proposals.toMove(id, viewer);
 * preconditions.check(proposal.version());
 * </pre>
 *
 * PUT, PATCH and DELETE have to send {@code If-Match}; a PUT that makes the resource {@code If-None-Match: *}. A POST may.
 * Who forgets to ask on PUT, PATCH or DELETE is answered with 500 by {@link ConditionalRequests}.
 */
@RequestScoped
public class Preconditions {

    private static final Set<String> REQUIRED = Set.of("PUT", "PATCH", "DELETE");

    private final HttpHeaders headers;
    private final Request request;
    private boolean checked;

    Preconditions(HttpHeaders headers, Request request) {
        this.headers = headers;
        this.request = request;
    }

    /**
     * Holds the request against the resource as it is.
     *
     * @throws Problem 428 where the method needs a condition and has none, 412 where the condition does not hold
     */
    public void check(int version) {
        checked = true;
        requireOne();
        EntityTags wanted = ifMatch();
        if (wanted.sent() && !wanted.match(version) || ifNoneMatch().matchWeakly(version)) {
            throw CommonProblem.PRECONDITION_FAILED
                    .because("The resource has the ETag \"" + version + "\" now. Nothing was changed.");
        }
    }

    /**
     * The same; who comes late is told what has changed since the version that it knows, in the problem's {@code changes}.
     *
     * @param since lists the changes after a version
     */
    public void check(int version, IntFunction<? extends List<?>> since) {
        try {
            check(version);
        } catch (Problem refused) {
            OptionalInt known = refused.kind() == CommonProblem.PRECONDITION_FAILED ? ifMatch().latest() : OptionalInt.empty();
            throw known.isPresent() ? refused.with("changes", since.apply(known.getAsInt())) : refused;
        }
    }

    /** The same for what is at hand as it is shown. */
    public void check(Versioned current) {
        check(current.version());
    }

    /**
     * Holds the request against there being nothing yet, for a PUT that makes it.
     *
     * @throws Problem 428 where there is no condition, 412 where the condition is that there is something
     */
    public void checkNothingThere() {
        checked = true;
        requireOne();
        if (ifMatch().sent()) {
            throw CommonProblem.PRECONDITION_FAILED
                    .because("There is nothing here yet. To make it, send `If-None-Match: *` in place of `If-Match`.");
        }
    }

    /** Whether what is shown is to be sent at all: not to who asks for the head only, nor to who has it already. */
    public boolean isWanted(Versioned shown) {
        return !request.getMethod().equals("HEAD") && !ifNoneMatch().matchWeakly(EntityTags.of(shown));
    }

    /** Refuses what has no condition but needs one, and a malformed one in any case. */
    void requireOne() {
        boolean has = ifMatch().sent() | ifNoneMatch().any(); // both are read: a malformed one is refused beside a good one
        if (!has && isRequired()) {
            throw CommonProblem.PRECONDITION_REQUIRED.because(request.getMethod() + " needs `If-Match` with the `ETag` of what "
                    + "was read, or `If-None-Match: *` where it makes something new.");
        }
    }

    boolean isForgotten() {
        return isRequired() && !checked;
    }

    private boolean isRequired() {
        return REQUIRED.contains(request.getMethod());
    }

    EntityTags ifMatch() {
        return EntityTags.in(headers, HttpHeaders.IF_MATCH);
    }

    EntityTags ifNoneMatch() {
        return EntityTags.in(headers, HttpHeaders.IF_NONE_MATCH);
    }
}
