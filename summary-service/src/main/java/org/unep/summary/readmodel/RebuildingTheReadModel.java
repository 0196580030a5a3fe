package org.unep.summary.readmodel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.unep.chassis.events.Inbox;
import org.unep.chassis.events.Received;
import org.unep.chassis.id.Ids;
import org.unep.summary.readmodel.Rebuild.Done;
import org.unep.summary.readmodel.Rebuild.Progress;
import org.unep.summary.readmodel.Rebuild.State;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Folds both topics from their first event on into a second read model, and puts that in the place of the one that serves,
 * which is read and folded into meanwhile.
 */
@ApplicationScoped
class RebuildingTheReadModel {

    private static final Logger LOG = Logger.getLogger(RebuildingTheReadModel.class);

    /** Events: so many are folded while nothing else is. */
    private static final long REST = 5_000;
    /** For readers that are in the way of the swap, such as a backup. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /** From one try to swap to the next: others have to fold too. */
    private static final Duration PAUSE = Duration.ofSeconds(4);

    /** When the service stops, so long at most. */
    private static final Duration GIVING_UP = Duration.ofSeconds(5);

    /** That a rebuild was asked for. */
    record Asked(UUID id) {
    }

    private final Rebuilds rebuilds;
    private final SecondModel second;
    private final SwappingModels swapping;
    private final Inbox inbox;
    private final Event<Asked> asked;
    private final Map<String, Object> broker;
    private final Map<String, Map<String, Class<? extends Seen>>> types;
    private volatile CompletableFuture<?> running = CompletableFuture.completedFuture(null);
    private volatile boolean stopping;

    RebuildingTheReadModel(Rebuilds rebuilds, SecondModel second, SwappingModels swapping, Inbox inbox, Event<Asked> asked,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.proposals.topic") String proposals,
            @ConfigProperty(name = "mp.messaging.incoming.consultations.topic") String consultations) {
        this.rebuilds = rebuilds;
        this.second = second;
        this.swapping = swapping;
        this.inbox = inbox;
        this.asked = asked;
        this.broker = broker;
        this.types = Map.of(proposals, Events.PROPOSALS, consultations, Events.CONSULTATIONS);
    }

    /** Starts a rebuild in this replica, once the caller's transaction is through; 409 while one runs in any. */
    @Transactional
    Rebuild start(String by) {
        UUID id = Ids.next();
        if (!rebuilds.start(id, by)) {
            throw RebuildProblem.REBUILD_RUNNING.because("Only one can run at a time.");
        }
        asked.fire(new Asked(id));
        return rebuilds.find(id).orElseThrow();
    }

    void go(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked rebuild) {
        running = CompletableFuture.runAsync(() -> run(rebuild.id()), Infrastructure.getDefaultExecutor());
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
        running.completeOnTimeout(null, GIVING_UP.toSeconds(), TimeUnit.SECONDS).join();
    }

    private void run(UUID id) {
        try (var topics = new WholeTopics(broker, types.keySet())) {
            second.create(id);
            new Run(id, topics).toItsEnd();
            LOG.infof("Rebuild %s serves", id);
        } catch (CancellationException ended) {
            LOG.infof("Rebuild %s: %s", id, ended.getMessage());
            giveUp(id, "The service was stopped.");
        } catch (RuntimeException e) {
            LOG.errorf(e, "Rebuild %s failed", id);
            giveUp(id, String.valueOf(e.getMessage()));
        }
    }

    private void giveUp(UUID id, String why) {
        rebuilds.end(id, State.FAILED, why);
        second.drop();
    }

    /** One rebuild, on one thread. */
    private final class Run {

        private final UUID id;
        private final WholeTopics topics;
        private long events;
        private long positions;
        private long malformed;
        private List<Progress> progress = List.of();
        private List<Watermark> served = List.of();

        Run(UUID id, WholeTopics topics) {
            this.id = id;
            this.topics = topics;
        }

        void toItsEnd() {
            served = swapping.served();
            long tryUntil = 0;
            long tryAgain = 0;
            while (true) {
                long behind = step();
                long now = System.nanoTime();
                if (behind > REST || tryUntil > 0 && now - tryAgain < 0) {
                    continue;
                }
                tryUntil = tryUntil == 0 ? now + PATIENCE.toNanos() : tryUntil;
                tryAgain = now + PAUSE.toNanos();
                try {
                    second.analyze();
                    swapping.swap(id, this::lastStep);
                    return;
                } catch (CancellationException | WholeTopics.Incomplete ended) {
                    throw ended;
                } catch (RuntimeException inTheWay) {
                    if (now - tryUntil > 0) {
                        throw inTheWay;
                    }
                    LOG.infof("Rebuild %s cannot be swapped yet: %s", id, inTheWay.getMessage());
                }
            }
        }

        /** Folds what comes next, and says by how many events it is behind the topics then. */
        private long step() {
            requireNotStopping();
            long behind = Long.MAX_VALUE;
            try {
                topics.next().forEach(this::fold);
                topics.requireWhole(served);
                progress = topics.progress();
                behind = progress.stream().mapToLong(p -> p.endOffset() - p.offset()).sum();
            } catch (RetriableException brokerAway) {
                LOG.infof("Rebuild %s waits: %s", id, brokerAway.getMessage());
            }
            requireRunning();
            return behind;
        }

        // nobody folds beside it: what serves is as it will be when it is replaced
        private long lastStep() {
            served = swapping.served();
            return step();
        }

        // folding waits for a database that is away; telling need not
        private void requireRunning() {
            try {
                if (!rebuilds.tell(id, new Done(events, positions, malformed, progress))) {
                    throw new CancellationException("It runs no more");
                }
            } catch (CancellationException ended) {
                throw ended;
            } catch (RuntimeException databaseAway) {
                LOG.infof("Rebuild %s could not tell how far it is: %s", id, databaseAway.getMessage());
            }
        }

        private void fold(String topic, ConsumerRecords<String, byte[]> records) {
            inbox.<Seen> receive(records, types.get(topic), this::fold, (record, reason) -> malformed++);
        }

        private void fold(List<Received<Seen>> batch) {
            requireNotStopping();
            second.fold(id, batch);
            events += batch.size();
            positions += batch.stream().mapToLong(e -> e.data() instanceof Seen.Statement s ? s.positions().size() : 0).sum();
        }

        private void requireNotStopping() {
            if (stopping) {
                throw new CancellationException("The service stops");
            }
        }
    }
}
