package org.unep.summary.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Lets a transaction see one state of the read model, however many queries it runs while events go on being folded. */
@ApplicationScoped
public class Snapshot {

    private final EntityManager entities;

    Snapshot(EntityManager entities) {
        this.entities = entities;
    }

    /** To be called once, by whatever opens the transaction, before its first query. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take() {
        entities.createNativeQuery("set transaction isolation level repeatable read").executeUpdate();
    }
}
