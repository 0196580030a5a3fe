package org.unep.proposals.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;

/** All consolidations. */
@ApplicationScoped
public class Consolidations implements PanacheRepositoryBase<Consolidation, UUID> {

    /** Which consolidations a list is asked for; null means all. */
    record Filter(@Nullable String process, @Nullable Instant since) {

        private String where() {
            return "1 = 1" + (process == null ? "" : " and process = :process")
                    + (since == null ? "" : " and recordedAt >= :since");
        }

        private Parameters parameters() {
            var parameters = new Parameters();
            if (process != null) {
                parameters.and("process", process);
            }
            return since == null ? parameters : parameters.and("since", since);
        }
    }

    /** The page behind the key, with one more row where there are more. */
    List<Consolidation> page(Filter filter, @Nullable UUID after, int limit) {
        var parameters = filter.parameters();
        if (after != null) {
            parameters.and("after", after);
        }
        return find(filter.where() + (after == null ? "" : " and id > :after"), Sort.by("id"), parameters)
                .range(0, limit).list();
    }

    long count(Filter filter) {
        return count(filter.where(), filter.parameters());
    }

    /** An ordinal higher than that of every consolidation whose results can be seen now. */
    long nextOrdinal() {
        return (Long) getEntityManager().createNativeQuery("select nextval('consolidation_ordinal')", Long.class)
                .getSingleResult();
    }
}
