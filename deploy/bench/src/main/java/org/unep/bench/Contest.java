package org.unep.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.unep.bench.Load.Request;

/** The same to the service and to what it is compared with, in turn, so that whatever drifts meets both. */
final class Contest {

    /** What is asked for a time, and says how much it did. */
    @FunctionalInterface
    interface Side {

        Round run(Duration time);
    }

    private Contest() {
    }

    /** Requests to proposals-service against requests to the baseline. */
    static Outcome run(String name, Servers servers, Scale scale, Supplier<Request> toService, Supplier<Request> toBaseline) {
        try (var load = new Load(scale.connections())) {
            return run(name, "requests/s", servers.proposals(), scale, time -> load.run(toService, time),
                    time -> timed(servers.baselineProcess(), () -> load.run(toBaseline, time)));
        }
    }

    /** What the subject does against whatever uses the same database. */
    static Outcome run(String name, String unit, Subject subject, Scale scale, Side service, Side reference) {
        List<Round> measured = new ArrayList<>();
        List<Round> compared = new ArrayList<>();
        service.run(scale.warmUp());
        reference.run(scale.warmUp());
        for (int i = 0; i < scale.rounds(); i++) {
            subject.database().settle();
            measured.add(timed(subject.process(), () -> service.run(scale.round())));
            subject.database().settle();
            compared.add(reference.run(scale.round()));
        }
        return Outcome.of(name, unit, measured, compared);
    }

    /** With the processor time that the process has used meanwhile. */
    static Round timed(ProcessHandle process, Supplier<Round> work) {
        Duration before = used(process);
        Round round = work.get();
        return round.using(used(process).minus(before));
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
