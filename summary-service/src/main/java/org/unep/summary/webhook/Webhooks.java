package org.unep.summary.webhook;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All webhooks. */
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    /** The webhook, otherwise 404. */
    Webhook get(UUID id) {
        return findByIdOptional(id).orElseThrow(Webhooks::noSuch);
    }

    /** The same, locked until the end of the transaction. */
    Webhook toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Webhooks::noSuch);
    }

    /** Those behind the id, in the order in which they were made. */
    List<Webhook> behind(@Nullable UUID after, int limit) {
        return find("id > ?1 order by id", after == null ? new UUID(0, 0) : after).page(0, limit).list();
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such webhook.");
    }
}
