package org.unep.summary.support;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.chassis.problem.CommonProblem;

/** The processes that this service has heard of. */
@ApplicationScoped
public class KnownProcesses {

    private final Standings standings;

    KnownProcesses(Standings standings) {
        this.standings = standings;
    }

    /** Answers 404 for a process that is not known (yet: its opening may still be on the way). */
    public void require(String process) {
        if (process.indexOf('\0') >= 0 || !standings.knows(process)) {
            throw CommonProblem.NOT_FOUND
                    .because("No process '" + process + "' is known here. If it was opened a moment ago, try again.")
                    .retryAfter(Duration.ofSeconds(1));
        }
    }
}
