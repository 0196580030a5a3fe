package org.unep.consultations.version;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.chassis.security.Actor;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

/** What resources were before they were changed. What is in force stands in their own tables. */
@ApplicationScoped
public class SupersededVersions implements PanacheRepositoryBase<SupersededVersion, SupersededVersion.Id> {

    private static final String OF_RESOURCE = """
            id.resource = :resource and (:status is null or cast(sql('? ->> ''status''', state) as String) = :status
                or cast(sql('? ->> ''participant''', state) as String) = :participant)""";

    /**
     * Which versions somebody sees.
     *
     * @param status those that had this status
     * @param participant and those of this participant; null where there is none
     */
    public record Only(String status, @Nullable String participant) {
    }

    private final ObjectMapper json;

    SupersededVersions(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Keeps what is about to be superseded, in the transaction that does so.
     *
     * @param state the resource as it is shown to those who see everything
     */
    @Transactional(MANDATORY)
    public void keep(UUID resource, Versioned state, Actor by, @Nullable String reason, Instant at) {
        persist(new SupersededVersion(new SupersededVersion.Id(resource, state.version()), json.valueToTree(state), at, by,
                reason));
    }

    /**
     * The versions of a resource, oldest first.
     *
     * @param only which of them, null for all
     * @param after only those with a higher number
     * @return at most one more than the limit
     */
    public List<SupersededVersion> page(UUID resource, @Nullable Only only, int after, int limit) {
        return find(OF_RESOURCE + " and id.version > :after order by id.version",
                of(resource, only).and("after", after)).page(0, limit + 1).list();
    }

    /** How many versions of a resource there are: of those that are asked for, null for all. */
    public long number(UUID resource, @Nullable Only only) {
        return count(OF_RESOURCE, of(resource, only));
    }

    /** One version of a resource. */
    public Optional<SupersededVersion> version(UUID resource, int number) {
        return findByIdOptional(new SupersededVersion.Id(resource, number));
    }

    /** The state that was kept, as the view that it was. */
    public <T> T read(SupersededVersion version, Class<T> view) {
        return json.convertValue(version.state(), view);
    }

    private static Parameters of(UUID resource, @Nullable Only only) {
        return Parameters.with("resource", resource).and("status", only == null ? null : only.status()).and("participant",
                only == null ? null : only.participant());
    }
}
