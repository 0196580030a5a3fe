package org.unep.summary.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What made every revision of every version but the first. */
@ApplicationScoped
class ChangeLog {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    /** As many changes as anybody reads who came late. */
    private static final int TOLD = 100;

    /** Of one summary. What was taken out of a version is not shown by the changes that had put it in. */
    private static final String CHANGES = """
            select number, revision, change, sentence, changed_as, changed_at,
                   case when not exists (select 1 from summary_change r where r.summary = c.summary and r.number = c.number
                                         and r.sentence = c.sentence and r.change = 'REMOVED') then cast(text as text) end
            from summary_change c where summary = :summary
            """;

    private final Session entities;
    private final ObjectMapper json;

    ChangeLog(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Those behind a revision, the oldest first. */
    List<Change> since(UUID summary, int number, int revision, int limit) {
        return changes(behind(summary, number, revision, "revision").setMaxResults(limit));
    }

    /** The newest of those behind a revision, the oldest of them first. */
    List<Change> latest(UUID summary, int number, int revision) {
        return oldestFirst(behind(summary, number, revision, "revision desc").setMaxResults(TOLD));
    }

    /**
     * The newest of the changes behind a version of the summary as a resource, whichever versions of its text they are of, the
     * oldest of them first. Each of them made one version of the resource.
     *
     * @param many how many versions ago that was
     */
    List<Change> latest(UUID summary, int many) {
        return many < 1 ? List.of()
                : oldestFirst(entities.createNativeQuery(CHANGES + """
                        union all
                        select number, 1, 'DRAFTED', null, created_as, created_at, null from summary_version
                        where summary = :summary and number > 1
                        order by number desc, revision desc""", Object[].class)
                        .setParameter("summary", summary).setMaxResults(Math.min(many, TOLD)));
    }

    private NativeQuery<Object[]> behind(UUID summary, int number, int revision, String order) {
        return entities
                .createNativeQuery(CHANGES + " and number = :number and revision > :revision order by " + order, Object[].class)
                .setParameter("summary", summary).setParameter("number", number).setParameter("revision", revision);
    }

    private List<Change> oldestFirst(NativeQuery<Object[]> newestFirst) {
        List<Change> changes = new ArrayList<>(changes(newestFirst));
        Collections.reverse(changes);
        return List.copyOf(changes);
    }

    private List<Change> changes(NativeQuery<Object[]> query) {
        return query.getResultList().stream()
                .map(r -> new Change((Integer) r[0], (Integer) r[1], Change.Kind.valueOf((String) r[2]), (String) r[3],
                        (String) r[4], (Instant) r[5], texts((String) r[6])))
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
