package org.unep.summary.support;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Live support, computed once for all who watch a process, and only while somebody does. It looks rather than being told,
 * so it does not matter which replica folded the change.
 */
@ApplicationScoped
public class SupportStream {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final SupportOf supportOf;
    private final Map<String, Multi<Support>> shared = new ConcurrentHashMap<>();

    SupportStream(SupportOf supportOf) {
        this.supportOf = supportOf;
    }

    /** The support at the next look, then again whenever it has changed. */
    public Multi<Support> of(String process) {
        // each watcher compares for itself: one that comes later missed what the others were sent before;
        // and each has its own overflow, for the broadcast goes at the pace of its slowest subscriber
        return shared.computeIfAbsent(process, this::looks).onOverflow().dropPreviousItems().skip().repetitions();
    }

    private Multi<Support> looks(String process) {
        return Multi.createFrom().ticks().every(LOOK).onOverflow().drop()
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .map(tick -> supportOf.process(process))
                .onTermination().invoke(() -> shared.remove(process))
                .broadcast().withCancellationAfterLastSubscriberDeparture().toAllSubscribers();
    }
}
