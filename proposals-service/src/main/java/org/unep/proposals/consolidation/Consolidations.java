package org.unep.proposals.consolidation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;

/** All consolidations. */
@ApplicationScoped
public class Consolidations implements PanacheRepositoryBase<Consolidation, UUID> {

    // up from the sources, past those that have no origin of their own
    private static final String ORIGINATORS = """
            with recursive up (id, produced_by, origins) as (
                select id, produced_by, origins from proposal where id in (:sources)
                union
                select s.id, s.produced_by, s.origins from proposal s join up on s.consolidated_by = up.produced_by
                where not jsonb_path_exists(up.origins, '$[*].group') and not jsonb_path_exists(up.origins, '$[*].participant')),
            origin as (select o from up cross join lateral jsonb_array_elements(origins) o)
            select 'GROUP', o ->> 'group' from origin where o ->> 'group' is not null
            union
            select 'PARTICIPANT', o ->> 'participant' from origin where o ->> 'participant' is not null""";

    /** Which consolidations a list is asked for; null means all. */
    record Filter(@Nullable String process, Consent.@Nullable Answer consent, @Nullable Instant since) {

        private String where() {
            return "from Consolidation c where 1 = 1" + (process == null ? "" : " and process = :process")
                    + (consent == null ? "" : " and exists (select 1 from c.consents a where a.status = :consent)")
                    + (consent == Consent.Answer.PENDING ? " and undoneAt is null" : "")
                    + (since == null ? "" : " and updatedAt >= :since");
        }

        private Parameters parameters() {
            var parameters = new Parameters();
            and(parameters, "process", process);
            and(parameters, "consent", consent);
            and(parameters, "since", since);
            return parameters;
        }

        private static void and(Parameters parameters, String name, @Nullable Object value) {
            if (value != null) {
                parameters.and(name, value);
            }
        }
    }

    /** The consolidation, locked until the end of the transaction; 404 where there is none. */
    Consolidation toChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Consolidations::noSuch);
    }

    /** The consolidation as it is now; 404 where there is none. */
    Consolidation known(UUID id) {
        return findByIdOptional(id).orElseThrow(Consolidations::noSuch);
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such consolidation.");
    }

    /** Whose proposals the sources are, each once. */
    @SuppressWarnings("unchecked") // rows of a native query
    List<Originator> originators(Collection<UUID> sources) {
        return ((List<Object[]>) getEntityManager().createNativeQuery(ORIGINATORS, Object[].class)
                .setParameter("sources", sources).getResultList()).stream()
                .map(row -> new Originator(Originator.Kind.valueOf((String) row[0]), (String) row[1])).toList();
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
        return (Long) getEntityManager().createNativeQuery("select nextval('consolidation_ordinal')")
                .getSingleResult();
    }
}
