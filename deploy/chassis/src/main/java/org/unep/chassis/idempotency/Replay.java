package org.unep.chassis.idempotency;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Leaves the resource method with an answer that was given before: no return type of a method can hold it. */
class Replay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Replay(Answer answer) {
        super("Answered before", null, false, false);
        this.answer = answer;
    }

    /** Gives the first answer again. */
    static class Mapper {

        @ServerExceptionMapper
        Response again(Replay replay) {
            return replay.answer.again();
        }
    }
}
