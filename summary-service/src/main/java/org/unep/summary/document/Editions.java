package org.unep.summary.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.unep.summary.readmodel.Watermark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The stored texts of versions. An edition is its bytes: they are kept as written and never read into a model and written
 * again.
 */
@ApplicationScoped
public class Editions {

    private final Session entities;
    private final ObjectMapper json;

    Editions(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Which languages a version is written in, and which of them it was drafted in. */
    public record InLanguages(String original, List<String> languages) {
    }

    /**
     * Keeps a new version, in the caller's transaction.
     *
     * @param computed what was computed, the same in each language; the first is the original
     * @param editions the same with what the Co-Chairs wrote
     * @param edits what the Co-Chairs wrote, as JSON
     * @param by name of who had it drafted, for the record
     * @param as role under which it was, for the public
     */
    public void keep(UUID id, int number, List<SummaryDocument> computed, List<SummaryDocument> editions, Object edits,
            List<Watermark> watermarks, String by, String as, Instant at) {
        SummaryDocument document = computed.get(0);
        entities.createNativeQuery(
                """
                        insert into summary_version (summary, number, status, rule_version, as_of, watermark, language, edits, created_by, created_as, created_at)
                        values (:id, :number, :status, :rule, cast(:asOf as timestamptz), cast(:watermark as jsonb), :language, cast(:edits as jsonb), :by, :as, :at)""")
                .setParameter("id", id).setParameter("number", number).setParameter("status", document.status())
                .setParameter("rule", document.ruleVersion())
                .setParameter("asOf", document.asOf() == null ? null : document.asOf().toString(), String.class)
                .setParameter("watermark", write(watermarks)).setParameter("language", document.language())
                .setParameter("edits", write(edits)).setParameter("by", by).setParameter("as", as).setParameter("at", at)
                .executeUpdate();
        for (int i = 0; i < computed.size(); i++) {
            keep(Edition.of(id, number, 1, editions.get(i), json), Edition.canonical(computed.get(i), json));
        }
    }

    private void keep(Edition edition, String computed) {
        entities.createNativeQuery("""
                insert into summary_edition (summary, number, language, computed, document, sha256)
                values (:summary, :number, :language, :computed, :document, :sha256)""")
                .setParameter("summary", edition.summary()).setParameter("number", edition.number())
                .setParameter("language", edition.language()).setParameter("computed", computed)
                .setParameter("document", edition.json()).setParameter("sha256", edition.sha256()).executeUpdate();
    }

    /** Writes an edition anew, over what it was, in the caller's transaction. */
    public void rewrite(Edition edition) {
        entities.createNativeQuery("""
                update summary_edition set document = :document, sha256 = :sha256
                where summary = :summary and number = :number and language = :language""")
                .setParameter("summary", edition.summary()).setParameter("number", edition.number())
                .setParameter("language", edition.language()).setParameter("document", edition.json())
                .setParameter("sha256", edition.sha256()).executeUpdate();
    }

    /** What was computed for a version in each language, without what the Co-Chairs wrote. */
    public Map<String, SummaryDocument> computed(UUID summary, int number) {
        Map<String, SummaryDocument> computed = new LinkedHashMap<>();
        entities.createNativeQuery("""
                select language, computed from summary_edition
                where summary = :summary and number = :number order by language""", Object[].class)
                .setParameter("summary", summary).setParameter("number", number).getResultList()
                .forEach(r -> computed.put((String) r[0], read((String) r[1])));
        return computed;
    }

    /** The languages of a version. */
    public Optional<InLanguages> languages(UUID summary, int number) {
        List<Object[]> rows = entities.createNativeQuery("""
                select v.language, e.language from summary_version v join summary_edition e using (summary, number)
                where summary = :id and number = :number order by e.language""", Object[].class)
                .setParameter("id", summary).setParameter("number", number).getResultList();
        return rows.isEmpty() ? Optional.empty()
                : Optional.of(new InLanguages((String) rows.get(0)[0], rows.stream().map(r -> (String) r[1]).toList()));
    }

    /** A version in one language, as it was written. */
    public Optional<Edition> edition(UUID summary, int number, String language) {
        return entities.createNativeQuery("""
                select e.document, e.sha256, v.revision from summary_edition e join summary_version v using (summary, number)
                where summary = :id and number = :number and e.language = :language""", Object[].class)
                .setParameter("id", summary).setParameter("number", number).setParameter("language", language)
                .getResultList().stream().findFirst()
                .map(r -> new Edition(summary, number, (Integer) r[2], language, (String) r[0], (String) r[1]));
    }

    private SummaryDocument read(String text) {
        try {
            return json.readValue(text, SummaryDocument.class);
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
