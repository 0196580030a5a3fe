package org.unep.proposals.similarity;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Finds proposals that read alike, by the share of three-letter sequences they have in common (pg_trgm).
 *
 * <p>
 * Titles are compared with titles and whole wordings with whole wordings, each language with itself only; the higher of
 * the two counts, so that a short title in common is not drowned by two long texts. Scripts that PostgreSQL does not
 * see letters in have no sequences and find nothing.
 */
@ApplicationScoped
class SimilarProposals {

    private static final String SQL = """
            select o.id, o.number, o.status, cast(o.title as text), s.language, s.title_score, s.wording_score,
                   greatest(s.title_score, s.wording_score) score
            from proposal p
            join proposal o on o.process = p.process and o.id <> p.id and o.submitted_at is not null
            cross join lateral (
                select t.key language,
                       similarity(t.value, o.title ->> t.key) title_score,
                       similarity(t.value || ' ' || coalesce(p.text ->> t.key, ''),
                                  (o.title ->> t.key) || ' ' || coalesce(o.text ->> t.key, '')) wording_score
                from jsonb_each_text(p.title) t
                where jsonb_exists(o.title, t.key)
                order by greatest(similarity(t.value, o.title ->> t.key), similarity(
                    t.value || ' ' || coalesce(p.text ->> t.key, ''),
                    (o.title ->> t.key) || ' ' || coalesce(o.text ->> t.key, ''))) desc, t.key
                limit 1) s
            where p.id = :id and greatest(s.title_score, s.wording_score) >= :threshold
            order by score desc, o.id
            limit :limit""";

    private final EntityManager entities;

    SimilarProposals(EntityManager entities) {
        this.entities = entities;
    }

    /** Public proposals of the same process, the most similar first. */
    List<Object[]> to(UUID proposal, float threshold, int limit) {
        return entities.createNativeQuery(SQL, Object[].class).setParameter("id", proposal)
                .setParameter("threshold", threshold).setParameter("limit", limit).getResultList();
    }
}
