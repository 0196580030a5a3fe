package org.unep.summary.support;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** How the read model is asked: in SQL, with JSON as text. */
@ApplicationScoped
class ReadModel {

    private final Session entities;
    private final ObjectMapper json;

    ReadModel(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** A query for two columns or more. With a result class Hibernate would plan it anew each time. */
    @SuppressWarnings("unchecked")
    NativeQuery<Object[]> query(String sql) {
        return (NativeQuery<Object[]>) (NativeQuery<?>) entities.createNativeQuery(sql);
    }

    static Stream<Object[]> rows(NativeQuery<Object[]> query) {
        return query.getResultList().stream();
    }

    static UUID uuid(Object text) {
        return UUID.fromString((String) text);
    }

    static @Nullable UUID uuidOrNull(@Nullable Object text) {
        return text == null ? null : uuid(text);
    }

    /** Reads a JSON column. */
    <T> T read(Object text, Class<T> type) {
        try {
            return json.readValue((String) text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a JSON column. */
    <T> T read(Object text, TypeReference<T> type) {
        try {
            return json.readValue((String) text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
