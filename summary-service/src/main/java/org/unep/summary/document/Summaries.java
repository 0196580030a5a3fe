package org.unep.summary.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.unep.summary.document.SummaryView.VersionView;
import org.unep.summary.readmodel.Watermark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The stored summaries. A version is its bytes: they are kept as written and never read into a model and written again. */
@ApplicationScoped
class Summaries {

    private static final TypeReference<List<Watermark>> WATERMARKS = new TypeReference<>() {
    };
    private static final String ROWS = "select cast(id as text), process, version, created_at, updated_at from summary ";

    private final Session entities;
    private final ObjectMapper json;

    Summaries(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Keeps a new summary with its first version, in the caller's transaction. */
    void keep(UUID id, SummaryDocument document, List<Watermark> watermarks, String by, String as, Instant at) {
        entities.createNativeQuery("""
                insert into summary (id, process, version, created_at, updated_at) values (:id, :process, 1, :at, :at)""")
                .setParameter("id", id).setParameter("process", document.process()).setParameter("at", at).executeUpdate();
        entities.createNativeQuery(
                """
                        insert into summary_version (summary, number, status, rule_version, as_of, watermark, document, created_by, created_as, created_at)
                        values (:id, 1, :status, :rule, cast(:asOf as timestamptz), cast(:watermark as jsonb), :document, :by, :as, :at)""")
                .setParameter("id", id).setParameter("status", document.status())
                .setParameter("rule", document.ruleVersion())
                .setParameter("asOf", document.asOf() == null ? null : document.asOf().toString(), String.class)
                .setParameter("watermark", write(watermarks)).setParameter("document", write(document))
                .setParameter("by", by).setParameter("as", as).setParameter("at", at).executeUpdate();
    }

    Optional<SummaryView> find(UUID id) {
        return views(entities.createNativeQuery(ROWS + "where id = :id", Object[].class).setParameter("id", id)
                .getResultList()).stream().findFirst();
    }

    /** The summaries of a process that changed since, whose id is behind the one given, in the order of ids. */
    List<SummaryView> of(String process, Instant since, UUID after, int limit) {
        return views(entities.createNativeQuery(
                ROWS + "where process = :process and updated_at >= :since and id > :after order by id", Object[].class)
                .setParameter("process", process).setParameter("since", since).setParameter("after", after)
                .setMaxResults(limit).getResultList());
    }

    long count(String process, Instant since) {
        return entities.createNativeQuery(
                "select count(*) from summary where process = :process and updated_at >= :since", Long.class)
                .setParameter("process", process).setParameter("since", since).getSingleResult();
    }

    /** The JSON of a version, as it was written. */
    Optional<String> document(UUID summary, int number) {
        return entities.createNativeQuery("select document from summary_version where summary = :id and number = :number",
                String.class).setParameter("id", summary).setParameter("number", number).getResultList().stream().findFirst();
    }

    /** A version read back, to be printed in another format. */
    Optional<SummaryDocument> read(UUID summary, int number) {
        return document(summary, number).map(text -> {
            try {
                return json.readValue(text, SummaryDocument.class);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private List<SummaryView> views(List<Object[]> rows) {
        Map<UUID, List<VersionView>> versions = versions(rows.stream().map(r -> UUID.fromString((String) r[0])).toList());
        return rows.stream().map(r -> {
            UUID id = UUID.fromString((String) r[0]);
            return new SummaryView(id, (String) r[1], (Integer) r[2], (Instant) r[3], (Instant) r[4],
                    versions.getOrDefault(id, List.of()));
        }).toList();
    }

    private Map<UUID, List<VersionView>> versions(Collection<UUID> summaries) {
        Map<UUID, List<VersionView>> versions = new LinkedHashMap<>();
        if (summaries.isEmpty()) {
            return versions;
        }
        entities.createNativeQuery(
                """
                        select cast(summary as text), number, status, rule_version, as_of, cast(watermark as text), created_at, created_as
                        from summary_version where summary in (:ids) order by summary, number""",
                Object[].class)
                .setParameterList("ids", summaries).getResultList()
                .forEach(r -> versions.computeIfAbsent(UUID.fromString((String) r[0]), s -> new ArrayList<>())
                        .add(new VersionView((Integer) r[1], (String) r[2], (Integer) r[3], (Instant) r[4],
                                watermarks((String) r[5]), (Instant) r[6], (String) r[7],
                                "/v1/summaries/" + r[0] + "/versions/" + r[1])));
        return versions;
    }

    private List<Watermark> watermarks(String text) {
        try {
            return json.readValue(text, WATERMARKS);
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
