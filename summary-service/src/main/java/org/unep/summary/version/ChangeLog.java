package org.unep.summary.version;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What made every revision of every version but the first. */
@ApplicationScoped
class ChangeLog {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private final Session entities;
    private final ObjectMapper json;

    ChangeLog(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Those behind a revision, the oldest first. */
    List<Change> since(UUID summary, int number, int revision, int limit) {
        return entities.createNativeQuery("""
                select revision, change, sentence, changed_as, changed_at, cast(text as text) from summary_change
                where summary = :summary and number = :number and revision > :revision order by revision""", Object[].class)
                .setParameter("summary", summary).setParameter("number", number).setParameter("revision", revision)
                .setMaxResults(limit).getResultList().stream()
                .map(r -> new Change((Integer) r[0], Change.Kind.valueOf((String) r[1]), (String) r[2], (String) r[3],
                        (Instant) r[4], texts((String) r[5])))
                .toList();
    }

    long count(UUID summary, int number) {
        return entities.createNativeQuery("select count(*) from summary_change where summary = :summary and number = :number",
                Long.class).setParameter("summary", summary).setParameter("number", number).getSingleResult();
    }

    /** Keeps one, in the caller's transaction. */
    void keep(SummaryVersion version, Change change, String by) {
        entities.createNativeQuery(
                """
                        insert into summary_change (summary, number, revision, change, sentence, text, changed_by, changed_as, changed_at)
                        values (:summary, :number, :revision, :change, :sentence, cast(:text as jsonb), :by, :as, :at)""")
                .setParameter("summary", version.summary()).setParameter("number", version.number())
                .setParameter("revision", change.revision()).setParameter("change", change.change().name())
                .setParameter("sentence", change.sentence(), String.class)
                .setParameter("text", change.text() == null ? null : write(change.text()), String.class)
                .setParameter("by", by).setParameter("as", change.by()).setParameter("at", change.at()).executeUpdate();
    }

    private @Nullable Map<String, String> texts(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
