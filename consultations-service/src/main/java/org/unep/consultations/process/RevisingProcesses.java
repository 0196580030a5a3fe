package org.unep.consultations.process;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.ProcessRevised;

/** Changes what is said of processes, and tells of it. */
@ApplicationScoped
public class RevisingProcesses {

    private final Processes processes;
    private final Outbox outbox;
    private final Preconditions preconditions;
    private final Clock clock;

    RevisingProcesses(Processes processes, Outbox outbox, Preconditions preconditions, Clock clock) {
        this.processes = processes;
        this.outbox = outbox;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * Applies the patch to all of it but its code. Where nothing changes, nothing is told.
     *
     * @throws org.unep.chassis.problem.Problem 404 where there is no such process, 412 and 428 as to its version
     */
    @Transactional
    public ProcessView revise(String code, MergePatch patch) {
        Process process = processes.toRevise(code);
        preconditions.check(process.version());
        int before = process.version();
        process.revise(patch.applyTo(ProcessRequest.of(process), ProcessRequest.class), Now.by(clock));
        processes.flush(); // gives the version that the event carries
        ProcessView revised = ProcessView.of(process);
        if (revised.version() > before) {
            outbox.append(new ProcessRevised(revised).published());
        }
        return revised;
    }
}
