package org.unep.summary.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** What state the database is in, told without reading any of it. */
@ApplicationScoped
public class DatabaseStates {

    private final Session entities;

    DatabaseStates(Session entities) {
        this.entities = entities;
    }

    /**
     * The name of a state: which transactions are seen. Where two are equal nothing has been written in between, for reading
     * alone begins no new one; where they differ something has, possibly elsewhere in the same PostgreSQL.
     */
    @Transactional
    public String current() {
        return entities.createNativeQuery("select cast(pg_current_snapshot() as text)", String.class).getSingleResult();
    }
}
