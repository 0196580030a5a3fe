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
import org.unep.summary.document.SummaryView.EditionView;
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
    private static final TypeReference<List<EditionView>> EDITIONS = new TypeReference<>() {
    };
    private static final String ROWS = "select cast(id as text), process, version, created_at, updated_at from summary ";

    private final Session entities;
    private final ObjectMapper json;

    Summaries(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Which languages a version is written in, and which of them it was drafted in. */
    record InLanguages(String original, List<String> languages) {
    }

    /**
     * Keeps a new summary with its first version, in the caller's transaction.
     *
     * @param editions the same in each language; the first is the original
     */
    void keep(UUID id, List<SummaryDocument> editions, List<Watermark> watermarks, String by, String as, Instant at) {
        SummaryDocument document = editions.get(0);
        entities.createNativeQuery("""
                insert into summary (id, process, version, created_at, updated_at) values (:id, :process, 1, :at, :at)""")
                .setParameter("id", id).setParameter("process", document.process()).setParameter("at", at).executeUpdate();
        entities.createNativeQuery(
                """
                        insert into summary_version (summary, number, status, rule_version, as_of, watermark, language, created_by, created_as, created_at)
                        values (:id, 1, :status, :rule, cast(:asOf as timestamptz), cast(:watermark as jsonb), :language, :by, :as, :at)""")
                .setParameter("id", id).setParameter("status", document.status())
                .setParameter("rule", document.ruleVersion())
                .setParameter("asOf", document.asOf() == null ? null : document.asOf().toString(), String.class)
                .setParameter("watermark", write(watermarks)).setParameter("language", document.language())
                .setParameter("by", by).setParameter("as", as).setParameter("at", at).executeUpdate();
        editions.forEach(edition -> keep(Edition.of(id, 1, 1, edition, json)));
    }

    private void keep(Edition edition) {
        entities.createNativeQuery("""
                insert into summary_edition (summary, number, language, computed, document, sha256)
                values (:summary, :number, :language, :document, :document, :sha256)""")
                .setParameter("summary", edition.summary()).setParameter("number", edition.number())
                .setParameter("language", edition.language()).setParameter("document", edition.json())
                .setParameter("sha256", edition.sha256()).executeUpdate();
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

    /** The languages of a version. */
    Optional<InLanguages> languages(UUID summary, int number) {
        List<Object[]> rows = entities.createNativeQuery("""
                select v.language, e.language from summary_version v join summary_edition e using (summary, number)
                where summary = :id and number = :number order by e.language""", Object[].class)
                .setParameter("id", summary).setParameter("number", number).getResultList();
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new InLanguages((String) rows.get(0)[0], rows.stream().map(r -> (String) r[1]).toList()));
    }

    /** A version in one language, as it was written. */
    Optional<Edition> edition(UUID summary, int number, String language) {
        return entities.createNativeQuery("""
                select e.document, e.sha256, v.revision from summary_edition e join summary_version v using (summary, number)
                where summary = :id and number = :number and e.language = :language""", Object[].class)
                .setParameter("id", summary).setParameter("number", number).setParameter("language", language)
                .getResultList().stream().findFirst()
                .map(r -> new Edition(summary, number, (Integer) r[2], language, (String) r[0], (String) r[1]));
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
                        select cast(summary as text), number, status, rule_version, as_of, cast(watermark as text), created_at, created_as, language,
                               (select cast(jsonb_agg(jsonb_build_object('language', language, 'sha256', sha256) order by language) as text)
                                from summary_edition e where e.summary = v.summary and e.number = v.number)
                        from summary_version v where summary in (:ids) order by summary, number""",
                Object[].class)
                .setParameterList("ids", summaries).getResultList()
                .forEach(r -> versions.computeIfAbsent(UUID.fromString((String) r[0]), s -> new ArrayList<>())
                        .add(new VersionView((Integer) r[1], (String) r[2], (Integer) r[3], (Instant) r[4],
                                read((String) r[5], WATERMARKS), (Instant) r[6], (String) r[7],
                                "/v1/summaries/" + r[0] + "/versions/" + r[1], (String) r[8], read((String) r[9], EDITIONS))));
        return versions;
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
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
