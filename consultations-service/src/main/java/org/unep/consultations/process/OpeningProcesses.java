package org.unep.consultations.process;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.time.Now;
import org.unep.consultations.Happened.ProcessOpened;

/** Opens processes, and tells of it. */
@ApplicationScoped
public class OpeningProcesses {

    private final Processes processes;
    private final Outbox outbox;
    private final Clock clock;

    OpeningProcesses(Processes processes, Outbox outbox, Clock clock) {
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public ProcessView open(ProcessRequest request) {
        Process process = Process.opened(request, Now.by(clock));
        processes.add(process);
        ProcessView opened = ProcessView.of(process);
        outbox.append(new ProcessOpened(opened).published());
        return opened;
    }
}
