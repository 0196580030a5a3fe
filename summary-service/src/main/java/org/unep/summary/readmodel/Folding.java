package org.unep.summary.readmodel;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.unep.chassis.events.Received;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Folds a batch of events into the read model, in one transaction and a handful of statements however large the batch.
 *
 * <p>
 * Idempotent and free of order: an aggregate's row is replaced by a higher version only, and who stands where is derived
 * from the stands of the statements that changed, by the time they were spoken and not by the time they arrived.
 */
@ApplicationScoped
public class Folding {

    private final EntityManager entities;
    private final ObjectMapper json;

    Folding(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Folds the events, and remembers how far the topics have been read. */
    @Transactional
    public void fold(List<Received<Seen>> events, List<Watermark> watermarks) {
        alone();
        takeIn(events, watermarks);
    }

    /** From now to the end of the caller's transaction nobody else folds into the read model that serves. */
    @Transactional(Transactional.TxType.MANDATORY)
    void alone() {
        // replicas share the partitions; one folds at a time, so that a derived position never misses another's statement
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(7305)").getSingleResult();
    }

    /** Folds into the tables that the caller's transaction finds by their names, which are those of a rebuild in one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeIn(List<Received<Seen>> events, List<Watermark> watermarks) {
        latestByKind(events).forEach(this::takeIn);
        run(FoldingSql.AS_OF, write(asOf(events)));
        run(FoldingSql.WATERMARK, write(watermarks));
    }

    private static Map<Class<?>, Collection<Received<Seen>>> latestByKind(List<Received<Seen>> events) {
        Map<Class<?>, Map<String, Received<Seen>>> latest = new LinkedHashMap<>();
        for (Received<Seen> event : events) {
            latest.computeIfAbsent(event.data().getClass(), k -> new LinkedHashMap<>())
                    .merge(event.data().key(), event, (a, b) -> b.data().version() > a.data().version() ? b : a);
        }
        Map<Class<?>, Collection<Received<Seen>>> byKind = new LinkedHashMap<>();
        latest.forEach((kind, byKey) -> byKind.put(kind, byKey.values()));
        return byKind;
    }

    private static Map<String, Instant> asOf(List<Received<Seen>> events) {
        Map<String, Instant> latest = new HashMap<>();
        for (Received<Seen> event : events) {
            String process = event.data().process();
            if (process != null) {
                latest.merge(process, event.time(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        return latest;
    }

    private void takeIn(Class<?> kind, Collection<Received<Seen>> latest) {
        String batch = latest.stream().map(Received::payload).collect(Collectors.joining(",", "[", "]"));
        String keys = latest.stream().map(e -> e.data().key()).collect(Collectors.joining(",", "{", "}"));
        for (String sql : FoldingSql.of(kind)) {
            if (sql.contains(":keys")) {
                entities.createNativeQuery(sql).setParameter("keys", keys).executeUpdate();
            } else {
                run(sql, batch);
            }
        }
    }

    private void run(String sql, String batch) {
        entities.createNativeQuery(sql).setParameter("batch", batch).executeUpdate();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
