package org.unep.proposals.taxonomy;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.proposals.taxonomy.Taxonomy.Key;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All taxonomies; the clusters are not among them: they are part of the process, which another service owns. */
@ApplicationScoped
public class Taxonomies implements PanacheRepositoryBase<Taxonomy, Key> {

    /** The taxonomy of topics; all others are of facets. */
    public static final String TOPICS = "topics";

    /** The codes of a taxonomy's terms; empty where the process has no such taxonomy. */
    public Optional<List<String>> codes(String process, String taxonomy) {
        return findByIdOptional(new Key(process, taxonomy)).map(t -> t.terms().stream().map(Term::code).toList());
    }

    /** The taxonomy, which nobody else publishes until the end of the transaction, also where there is none yet. */
    Optional<Taxonomy> toPublish(Key key) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('taxonomy:' || :process || ' ' || :code, 0))")
                .setParameter("process", key.process()).setParameter("code", key.code()).getSingleResult();
        return findByIdOptional(key);
    }

    List<Taxonomy> of(String process) {
        return list("key.process = ?1 order by key.code", process);
    }
}
