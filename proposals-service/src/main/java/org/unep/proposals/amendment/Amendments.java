package org.unep.proposals.amendment;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.proposals.proposal.Proposal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;

/** All amendments. */
@ApplicationScoped
public class Amendments implements PanacheRepositoryBase<Amendment, UUID> {

    /** Which amendments of a proposal a list is asked for; no status means all. */
    record Filter(Proposal proposal, @Nullable AmendmentStatus status) {

        // where the proposal is not open any more, what was not decided has lapsed
        private String where() {
            if (status == null) {
                return "proposal = :proposal";
            }
            boolean nothing = status == (proposal.isOpen() ? AmendmentStatus.LAPSED : AmendmentStatus.OPEN);
            return "proposal = :proposal and status = :status" + (nothing ? " and 1 = 0" : "");
        }

        private Parameters parameters() {
            var parameters = Parameters.with("proposal", proposal.id());
            return status == null ? parameters
                    : parameters.and("status", status == AmendmentStatus.LAPSED ? AmendmentStatus.OPEN : status);
        }
    }

    /** The amendment, if there is one; otherwise 404. */
    Amendment one(UUID id) {
        return findByIdOptional(id).orElseThrow(Amendments::noSuch);
    }

    /** The proposal that it is of. To be asked before either is locked, so that both are read as they are then. */
    UUID proposalOf(UUID id) {
        return getEntityManager().createQuery("select a.proposal from Amendment a where a.id = :id", UUID.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(Amendments::noSuch);
    }

    /** Those of a text on which nothing was decided, oldest first. */
    List<Amendment> open(UUID proposal, Subject subject) {
        return of(proposal, subject, AmendmentStatus.OPEN);
    }

    /** Those that were made in a text. */
    List<Amendment> accepted(UUID proposal, Subject subject) {
        return of(proposal, subject, AmendmentStatus.ACCEPTED);
    }

    /** Those of the proposals that an amendment was proposed to and not taken back. */
    public Set<UUID> amended(Collection<UUID> proposals) {
        return Set.copyOf(getEntityManager()
                .createQuery("select distinct a.proposal from Amendment a where a.proposal in :proposals and a.status <> :gone",
                        UUID.class)
                .setParameter("proposals", proposals).setParameter("gone", AmendmentStatus.WITHDRAWN).getResultList());
    }

    /** The page behind the key, with one more row where there are more. */
    List<Amendment> page(Filter filter, @Nullable UUID after, int limit) {
        Parameters parameters = filter.parameters();
        if (after != null) {
            parameters.and("after", after);
        }
        return find(filter.where() + (after == null ? "" : " and id > :after"), Sort.by("id"), parameters)
                .range(0, limit).list();
    }

    long count(Filter filter) {
        return count(filter.where(), filter.parameters());
    }

    private List<Amendment> of(UUID proposal, Subject subject, AmendmentStatus status) {
        return find("proposal = ?1 and part = ?2 and language = ?3 and status = ?4", Sort.by("id"), proposal,
                subject.part(), subject.language(), status).list();
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such amendment.");
    }
}
