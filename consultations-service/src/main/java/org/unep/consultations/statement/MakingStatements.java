package org.unep.consultations.statement;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.chassis.id.Ids;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.time.Now;

/** Records what is said in a session: one round trip to look, one to write. */
@ApplicationScoped
public class MakingStatements {

    private final LookingAround around;
    private final WritingStatements writing;
    private final Audience audience;
    private final Clock clock;

    MakingStatements(LookingAround around, WritingStatements writing, Audience audience, Clock clock) {
        this.around = around;
        this.writing = writing;
        this.audience = audience;
        this.clock = clock;
    }

    /** Records it, or stores nothing and says what is wrong. */
    public StatementView make(UUID session, StatementRequest request) {
        audience.requireOwn(request);
        Surroundings surroundings = around.of(List.of(new Said(null, session, request)));
        Place place = surroundings.place(session)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such session."));
        StatementView made = StatementView
                .of(surroundings.statement(Ids.next(), place, request, audience.arrival(Now.by(clock), false)));
        writing.write(List.of(made));
        return made;
    }
}
