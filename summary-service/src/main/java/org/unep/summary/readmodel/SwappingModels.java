package org.unep.summary.readmodel;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.unep.summary.readmodel.Rebuild.State;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

/** Lets a rebuilt read model serve, at a moment at which it lacks nothing. */
@ApplicationScoped
class SwappingModels {

    private static final int SECONDS = 60;
    private static final int MAX_STEPS = 100;

    private final Session entities;
    private final Folding folding;
    private final SecondModel second;
    private final Rebuilds rebuilds;

    SwappingModels(Session entities, Folding folding, SecondModel second, Rebuilds rebuilds) {
        this.entities = entities;
        this.folding = folding;
        this.second = second;
        this.rebuilds = rebuilds;
    }

    /** How far the topics have been folded into the model that serves. */
    @Transactional
    List<Watermark> served() {
        return entities.createNativeQuery("select topic, partition, next_offset from watermark", Object[].class).getResultList()
                .stream().map(r -> new Watermark((String) r[0], (Integer) r[1], (Long) r[2])).toList();
    }

    /**
     * Swaps, all or nothing.
     *
     * @param step folds what comes next, in transactions of their own, and says by how many events the rebuild is behind then
     * @throws CancellationException where the rebuild runs no more
     * @throws RuntimeException where it cannot be swapped now
     */
    @Transactional
    @TransactionConfiguration(timeout = SECONDS)
    void swap(UUID rebuild, LongSupplier step) {
        // whatever is folded when this begins has been read from the topics, so their ends as they are now are far enough
        folding.alone();
        for (int i = 0; step.getAsLong() > 0; i++) {
            if (i == MAX_STEPS) {
                throw new IllegalStateException("Events come faster than they are folded");
            }
        }
        second.swap();
        if (!rebuilds.end(rebuild, State.SWAPPED, null)) {
            throw new CancellationException("The rebuild runs no more");
        }
    }
}
