package org.unep.summary.readmodel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.time.Now;
import org.unep.summary.readmodel.Rebuild.Done;
import org.unep.summary.readmodel.Rebuild.Progress;
import org.unep.summary.readmodel.Rebuild.State;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The rebuilds. The row of one is also what holds its replica and all others together: there is one that runs at most, its
 * replica writes nothing once it runs no more, and one without a sign of life counts as failed.
 */
@ApplicationScoped
class Rebuilds {

    /** Longer than a batch takes, and than a database needs to come back. */
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final int MAX_FAILURE = 1_000;
    private static final TypeReference<List<Progress>> PARTITIONS = new TypeReference<>() {
    };

    private final Session entities;
    private final ObjectMapper json;
    private final Clock clock;

    Rebuilds(Session entities, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.clock = clock;
    }

    /** Whether it is the one that runs now: false while another one does. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean start(UUID id, String by) {
        Instant now = Now.by(clock);
        entities.createNativeQuery("""
                update model_rebuild set state = 'FAILED', version = version + 1, ended_at = :now,
                       failure = 'The replica that ran it gave no sign of life any more.'
                where state = 'RUNNING' and seen_at < :silent""")
                .setParameter("now", now).setParameter("silent", now.minus(SILENCE)).executeUpdate();
        return entities
                .createNativeQuery(
                        """
                                insert into model_rebuild (id, version, state, started_by, started_at, seen_at, events, positions, malformed, partitions)
                                values (:id, 1, 'RUNNING', :by, :now, :now, 0, 0, 0, '[]') on conflict do nothing""")
                .setParameter("id", id).setParameter("by", by).setParameter("now", now).executeUpdate() == 1;
    }

    /**
     * Goes on only while the rebuild runs, and keeps it from ending otherwise until the caller's transaction does.
     *
     * @throws CancellationException where it runs no more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void requireRunning(UUID id) {
        if (entities
                .createNativeQuery("select 1 from model_rebuild where id = :id and state = 'RUNNING' for share", Integer.class)
                .setParameter("id", id).getResultList().isEmpty()) {
            throw new CancellationException("The rebuild runs no more");
        }
    }

    /** Tells how far it has come, which is its sign of life, whatever becomes of the caller; false where it runs no more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean tell(UUID id, Done done) {
        return entities.createNativeQuery("""
                update model_rebuild set seen_at = :now, events = :events, positions = :positions,
                       malformed = :malformed, partitions = cast(:partitions as jsonb)
                where id = :id and state = 'RUNNING'""")
                .setParameter("id", id).setParameter("now", Now.by(clock)).setParameter("events", done.events())
                .setParameter("positions", done.positions()).setParameter("malformed", done.malformed())
                .setParameter("partitions", write(done.partitions())).executeUpdate() == 1;
    }

    /** Ends the rebuild; false where it had ended. */
    @Transactional
    boolean end(UUID id, State state, @Nullable String failure) {
        return entities.createNativeQuery("""
                update model_rebuild set state = :state, version = version + 1, ended_at = :now, failure = :failure
                where id = :id and state = 'RUNNING'""")
                .setParameter("id", id).setParameter("state", state.name()).setParameter("now", Now.by(clock))
                .setParameter("failure", failure == null ? null : failure.substring(0, Math.min(MAX_FAILURE, failure.length())),
                        String.class)
                .executeUpdate() == 1;
    }

    boolean anyRuns() {
        return !entities.createNativeQuery("select 1 from model_rebuild where state = 'RUNNING'", Integer.class).getResultList()
                .isEmpty();
    }

    Optional<Rebuild> find(UUID id) {
        return entities.createNativeQuery(ROWS + "where id = :id", Object[].class).setParameter("id", id).getResultList()
                .stream()
                .findFirst().map(this::rebuild);
    }

    /** Those whose id is before the one given, the latest first. */
    List<Rebuild> before(UUID id, int limit) {
        return entities.createNativeQuery(ROWS + "where id < :id order by id desc", Object[].class).setParameter("id", id)
                .setMaxResults(limit).getResultList().stream().map(this::rebuild).toList();
    }

    long count() {
        return entities.createNativeQuery("select count(*) from model_rebuild", Long.class).getSingleResult();
    }

    private static final String ROWS = """
            select cast(id as text), version, state, started_at, ended_at, events, positions, malformed, cast(partitions as text), failure
            from model_rebuild\s""";

    private Rebuild rebuild(Object[] r) {
        try {
            return new Rebuild(UUID.fromString((String) r[0]), (Integer) r[1], State.valueOf((String) r[2]), (Instant) r[3],
                    (Instant) r[4], (Long) r[5], (Long) r[6], (Long) r[7], json.readValue((String) r[8], PARTITIONS),
                    (String) r[9]);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(List<Progress> partitions) {
        try {
            return json.writeValueAsString(partitions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
