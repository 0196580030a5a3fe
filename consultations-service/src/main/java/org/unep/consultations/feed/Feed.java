package org.unep.consultations.feed;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.consultations.listing.Slice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads rows in the order of their changes. What changes moves to the end, so everything comes at least once. */
@RequestScoped
class Feed {

    /** A row with its place. */
    interface Row {

        Place place();
    }

    private static final String WHERE = """
            from %s e where (e.updated_at, e.id) > (:updated, :id) and (:process = '' or e.process = :process)""";

    private final EntityManager entities;
    private final Paging paging;
    private final ObjectMapper json;

    Feed(EntityManager entities, Paging paging, ObjectMapper json) {
        this.entities = entities;
        this.paging = paging;
        this.json = json;
    }

    /** The part of the feed that is asked for, with each row of the table as the view shows it. */
    <R extends Row, V> Page<V> page(Class<R> type, String table, @Nullable String process, Place since, Slice slice,
            Function<R, V> view) {
        String where = WHERE.formatted(table);
        String after = paging.after(slice.cursor());
        List<R> rows = query("select cast(to_jsonb(e) as text) " + where + " order by e.updated_at, e.id limit "
                + (slice.limit() + 1), String.class, process, after.isEmpty() ? since : Place.parse(after)).stream()
                .map(row -> read(row, type)).toList();
        return paging.page(rows, slice.limit(), row -> row.place().toString(), view,
                slice.count() ? () -> query("select count(*) " + where, Long.class, process, since).get(0) : null);
    }

    private <T> List<T> query(String sql, Class<T> result, @Nullable String process, Place behind) {
        return entities.createNativeQuery(sql, result).setParameter("updated", behind.updated())
                .setParameter("id", behind.id()).setParameter("process", process == null ? "" : process).getResultList();
    }

    private <R> R read(String row, Class<R> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row is not what is read of it", e);
        }
    }
}
