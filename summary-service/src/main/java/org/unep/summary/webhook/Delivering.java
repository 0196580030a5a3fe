package org.unep.summary.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.time.Now;
import org.unep.summary.webhook.DeliveryView.Status;
import org.unep.summary.webhook.Posting.Outcome;
import org.unep.summary.webhook.Replays.Waiting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * Delivers what is due, a few to each endpoint at a time, so that a slow one holds up no other. What fails is tried again
 * after the pauses that are configured, and is dead behind the last of them.
 */
@ApplicationScoped
class Delivering {

    private static final Logger LOG = Logger.getLogger(Delivering.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    /** So many are claimed for a webhook at once, while none, or no more than these, are under way to it. */
    private static final int SHARE = 16;

    private static final Duration HOUSEKEEPING = Duration.ofHours(1);
    private static final Duration REPLAY_CLAIM = Duration.ofMinutes(30);
    private static final Duration REPLAY_PAUSE = Duration.ofSeconds(30);

    private final Deliveries deliveries;
    private final Replays replays;
    private final Replaying replaying;
    private final Webhooks webhooks;
    private final Posting posting;
    private final Clock clock;
    private final List<Duration> pauses;
    private final Duration claim;
    private final Duration keep;
    private final Semaphore claiming = new Semaphore(1);
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final List<Cancellable> looking = new ArrayList<>();

    Delivering(Deliveries deliveries, Replays replays, Replaying replaying, Webhooks webhooks, Posting posting, Clock clock,
            @ConfigProperty(name = "suite.webhooks.pauses") List<Duration> pauses,
            @ConfigProperty(name = "suite.webhooks.timeout") Duration timeout,
            @ConfigProperty(name = "suite.webhooks.keep") Duration keep) {
        this.deliveries = deliveries;
        this.replays = replays;
        this.replaying = replaying;
        this.webhooks = webhooks;
        this.posting = posting;
        this.clock = clock;
        this.pauses = pauses;
        this.claim = timeout.multipliedBy(4);
        this.keep = keep;
    }

    void start(@Observes StartupEvent started) {
        every(LOOK, this::deliverDue);
        every(LOOK, this::replayWaiting);
        every(HOUSEKEEPING, () -> deliveries.forget(clock.instant().minus(keep)));
    }

    void stop(@Observes ShutdownEvent stopped) {
        looking.forEach(Cancellable::cancel);
    }

    // what fails, as while the database is away, is tried again with the next look
    private void every(Duration pause, Runnable look) {
        looking.add(Multi.createFrom().ticks().every(pause).onOverflow().drop()
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1).subscribe().with(tick -> {
                    try {
                        look.run();
                    } catch (RuntimeException e) {
                        LOG.warnf("Webhooks wait: %s", e.getMessage());
                    }
                }));
    }

    private void deliverDue() {
        if (!claiming.tryAcquire()) {
            return; // somebody else looks right now
        }
        try {
            Instant now = Now.by(clock);
            List<UUID> busy = underWay.entrySet().stream().filter(e -> e.getValue() > SHARE).map(Map.Entry::getKey).toList();
            deliveries.claim(now, now.plus(claim), SHARE, busy).forEach(this::deliver);
        } finally {
            claiming.release();
        }
    }

    private void replayWaiting() {
        Instant now = clock.instant();
        replays.claim(now, now.plus(REPLAY_CLAIM)).ifPresent(this::replay);
    }

    private void replay(Waiting waiting) {
        try {
            replays.done(waiting.id(), replaying.replay(waiting));
        } catch (RuntimeException e) {
            LOG.warnf("Replay %s failed and is tried again: %s", waiting.id(), e.getMessage());
            replays.failed(waiting.id(), String.valueOf(e.getMessage()), Now.by(clock).plus(REPLAY_PAUSE));
        }
    }

    private void deliver(Message message) {
        underWay.merge(message.webhook(), 1, Integer::sum);
        Uni.createFrom().completionStage(() -> posting.post(message, clock.instant()).toCompletionStage())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem().invoke(outcome -> note(message, outcome))
                .onTermination().invoke(() -> arrived(message.webhook()))
                .subscribe().with(outcome -> LOG.debugf("%s: %s", message.delivery(), outcome),
                        e -> LOG.warnf("What became of %s is not known: %s", message.delivery(), e.getMessage()));
    }

    // a portal that is quick is sent more as soon as it has its share, and not with the next look
    private void arrived(UUID webhook) {
        if (underWay.computeIfPresent(webhook, (w, n) -> n > 1 ? n - 1 : null) == null) {
            deliverDue();
        }
    }

    private void note(Message message, Outcome outcome) {
        Instant now = Now.by(clock);
        Instant next = outcome.succeeded() ? null : next(message.attempts(), outcome, now);
        Status status = outcome.succeeded() ? Status.DELIVERED : next == null ? Status.DEAD : Status.PENDING;
        deliveries.attempted(message, status, outcome.status(), outcome.error(), now, next);
        if (outcome.isGone()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> webhooks.toChange(message.webhook()).gone(message.url(), Now.by(clock)));
        }
        if (status == Status.DEAD) {
            LOG.warnf("Event %s is dead for webhook %s: %s", message.event(), message.webhook(), outcome.error());
        }
    }

    // a tenth more or less, lest all that failed together come back together
    private @Nullable Instant next(int attempts, Outcome outcome, Instant now) {
        if (attempts >= pauses.size()) {
            return null;
        }
        long millis = pauses.get(attempts).toMillis();
        Instant next = now.plusMillis(millis + ThreadLocalRandom.current().nextLong(-millis / 10, millis / 10 + 1));
        return outcome.notBefore() != null && outcome.notBefore().isAfter(next) ? outcome.notBefore() : next;
    }
}
