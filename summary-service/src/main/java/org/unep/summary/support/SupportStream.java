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

    /** The support now, then again whenever it has changed. */
    public Multi<Support> of(String process) {
        Multi<Support> changes = shared.computeIfAbsent(process, this::changes);
        return Multi.createBy().concatenating().streams(now(process), changes).skip().repetitions();
    }

    private Multi<Support> now(String process) {
        return Multi.createFrom().item(() -> supportOf.process(process))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private Multi<Support> changes(String process) {
        return Multi.createFrom().ticks().every(LOOK).onOverflow().drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> supportOf.process(process))
                .skip().repetitions()
                .onTermination().invoke(() -> shared.remove(process))
                .broadcast().withCancellationAfterLastSubscriberDeparture().toAllSubscribers();
    }
}
