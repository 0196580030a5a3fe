package org.unep.chassis.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;

import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Caller;
import org.unep.chassis.snapshot.OneSnapshot;
import org.unep.chassis.snapshot.Snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The answers of the last 24 hours to requests with an Idempotency-Key: the table of {@code db/idempotency.sql}. */
@ApplicationScoped
class Answers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final String SERIALIZATION_FAILURE = "40001";

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:caller || ' ' || :key, 0))";

    private static final String FIND = """
            select fingerprint, status, location, etag, body from idempotent_answer
            where caller = :caller and key = :key and answered_at > :since""";

    private static final String KEEP = """
            insert into idempotent_answer (caller, key, fingerprint, status, location, etag, body, answered_at)
            values (:caller, :key, :fingerprint, :status, :location, :etag, :body, :now)
            on conflict (caller, key) do update set fingerprint = excluded.fingerprint, status = excluded.status,
                location = excluded.location, etag = excluded.etag, body = excluded.body,
                answered_at = excluded.answered_at""";

    private static final String PURGE = """
            delete from idempotent_answer where (caller, key) in (
                select caller, key from idempotent_answer where answered_at <= :since limit 100 for update skip locked)""";

    private final EntityManager entities;
    private final Snapshot snapshot;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Answers(EntityManager entities, Snapshot snapshot, Caller caller, ObjectMapper json,
            Clock clock) {
        this.entities = entities;
        this.snapshot = snapshot;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Gives the answer that was kept, if there is one; a look costs one round trip and no transaction. It reads to the end:
     * a result that is left open keeps its connection until the request ends, which takes a second one meanwhile.
     *
     * @throws Replay with that answer
     * @throws Problem 422 where the key came with another request
     */
    @SuppressWarnings("unchecked") // the result is asked for
    void replay(String key, byte[] fingerprint) {
        Optional<Tuple> kept = entities.createNativeQuery(FIND, Tuple.class).setParameter("caller", caller.subject())
                .setParameter("key", key).setParameter("since", since()).getResultList().stream().findFirst();
        if (kept.isPresent()) {
            throw again(kept.get(), fingerprint);
        }
    }

    /**
     * Does what the call does and keeps its answer in the same transaction. Where the call fails, nothing is kept, and the key
     * can be used again.
     *
     * @throws Problem 409 while the first request is still running
     */
    @Transactional(rollbackOn = Exception.class)
    @Nullable
    Object once(String key, byte[] fingerprint, InvocationContext call) throws Exception {
        boolean inSnapshot = call.getMethod().isAnnotationPresent(OneSnapshot.class);
        if (inSnapshot) {
            snapshot.take();
        }
        if (!locked(key)) {
            throw inProgress();
        }
        replay(key, fingerprint); // the first request may have committed between the look and the lock
        Object returned = call.proceed();
        entities.flush();
        Answer answer = Answer.of(returned, json);
        if (answer.isSuccess()) {
            keep(key, fingerprint, answer);
            if (!inSnapshot) {
                purge();
            }
        }
        return returned;
    }

    /**
     * Removes some of the answers that are too old. Not within a snapshot: what somebody else has removed since it was taken
     * would fail it.
     */
    @Transactional
    void purge() {
        entities.createNativeQuery(PURGE).setParameter("since", since()).executeUpdate();
    }

    private boolean locked(String key) {
        return (Boolean) entities.createNativeQuery(LOCK).setParameter("caller", caller.subject())
                .setParameter("key", key).getSingleResult();
    }

    private static RuntimeException again(Tuple kept, byte[] fingerprint) {
        if (!Arrays.equals(kept.get("fingerprint", byte[].class), fingerprint)) {
            return CommonProblem.IDEMPOTENCY_KEY_REUSED
                    .because("The Idempotency-Key was sent before, with another request.");
        }
        return new Replay(new Answer(kept.get("status", Integer.class), kept.get("location", String.class),
                kept.get("etag", String.class), kept.get("body", String.class)));
    }

    private void keep(String key, byte[] fingerprint, Answer answer) {
        try {
            entities.createNativeQuery(KEEP).setParameter("caller", caller.subject()).setParameter("key", key)
                    .setParameter("fingerprint", fingerprint).setParameter("status", answer.status())
                    .setParameter("location", answer.location()).setParameter("etag", answer.etag())
                    .setParameter("body", answer.body()).setParameter("now", clock.instant()).executeUpdate();
        } catch (JDBCException e) {
            // a snapshot may be a moment older than the lock, and the first request may have committed in it
            throw SERIALIZATION_FAILURE.equals(e.getSQLState()) ? inProgress() : e;
        }
    }

    private Instant since() {
        return clock.instant().minus(KEPT);
    }

    private static Problem inProgress() {
        return CommonProblem.REQUEST_IN_PROGRESS
                .because("A request with this Idempotency-Key is being answered; ask again for its answer.").retryAfter(WAIT);
    }
}
