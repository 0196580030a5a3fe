package org.unep.chassis.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Lets a transaction see one state of the database, however many queries it runs while others go on writing. */
@ApplicationScoped
public class Snapshot {

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    Snapshot(EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    /** To be called before the transaction's first query; once more does no harm. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        if (transaction.getResource(Snapshot.class) == null) {
            entities.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
            transaction.putResource(Snapshot.class, true);
        }
    }
}
