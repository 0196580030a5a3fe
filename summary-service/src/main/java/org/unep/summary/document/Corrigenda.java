package org.unep.summary.document;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The corrigenda of final versions, as they were issued. */
@ApplicationScoped
public class Corrigenda {

    private final Session entities;
    private final ObjectMapper json;

    Corrigenda(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Those of a version, the oldest first. */
    public List<Corrigendum> of(UUID summary, int version) {
        return entities.createNativeQuery("""
                select document, sha256, issued_as from summary_corrigendum
                where summary = :summary and number = :version order by corrigendum""", Object[].class)
                .setParameter("summary", summary).setParameter("version", version).getResultList().stream()
                .map(r -> new Corrigendum(read((String) r[0]), (String) r[0], (String) r[1], (String) r[2])).toList();
    }

    /**
     * Keeps one, in the caller's transaction.
     *
     * @param by name of who issued it, for the record
     */
    public void keep(Corrigendum corrigendum, String by) {
        CorrigendumDocument document = corrigendum.document();
        entities.createNativeQuery(
                """
                        insert into summary_corrigendum (summary, number, corrigendum, document, sha256, issued_by, issued_as, issued_at)
                        values (:summary, :version, :number, :document, :sha256, :by, :as, :at)""")
                .setParameter("summary", document.summary()).setParameter("version", document.version())
                .setParameter("number", document.number()).setParameter("document", corrigendum.json())
                .setParameter("sha256", corrigendum.sha256()).setParameter("by", by)
                .setParameter("as", corrigendum.issuedAs()).setParameter("at", document.issuedAt()).executeUpdate();
    }

    private CorrigendumDocument read(String text) {
        try {
            return json.readValue(text, CorrigendumDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
