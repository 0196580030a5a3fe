package org.unep.proposals.proposal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** All proposals. */
@ApplicationScoped
public class Proposals implements PanacheRepositoryBase<Proposal, UUID> {

    /** The proposal, if there is one that the viewer may see; otherwise 404, whichever of the two it is. */
    public Proposal seen(UUID id, Viewer viewer) {
        return findByIdOptional(id).filter(viewer::sees).orElseThrow(Proposals::noSuch);
    }

    /** The same, locked until the end of the transaction, so that of two who move it on the second sees the first. */
    Proposal toMove(UUID id, Viewer viewer) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(viewer::sees).orElseThrow(Proposals::noSuch);
    }

    /** Those of the proposals that exist, locked until the end of the transaction, always in one order: no deadlock. */
    public List<Proposal> locked(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The next number of the process. Others who ask wait for this transaction, so numbers are distinct and dense. */
    int nextNumber(String process) {
        return (Integer) getEntityManager().createNativeQuery("""
                insert into numbering (process, last) values (:process, 1)
                on conflict (process) do update set last = numbering.last + 1 returning last""", Integer.class)
                .setParameter("process", process).getSingleResult();
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such proposal, or it is not public.");
    }
}
