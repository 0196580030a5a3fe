package org.unep.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.unep.bench.Load.Request;

/** The same requests to the service and to the baseline, in turn, so that whatever drifts meets both. */
final class Contest {

    private Contest() {
    }

    static Outcome run(String name, Servers servers, Scale scale, Supplier<Request> toService, Supplier<Request> toBaseline) {
        List<Round> service = new ArrayList<>();
        List<Round> baseline = new ArrayList<>();
        try (var load = new Load(scale.connections())) {
            load.run(toService, scale.warmUp());
            load.run(toBaseline, scale.warmUp());
            for (int i = 0; i < scale.rounds(); i++) {
                servers.settle();
                service.add(timed(servers.serviceProcess(), () -> load.run(toService, scale.round())));
                servers.settle();
                baseline.add(timed(servers.baselineProcess(), () -> load.run(toBaseline, scale.round())));
            }
        }
        return Outcome.of(name, "requests/s", service, baseline);
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
