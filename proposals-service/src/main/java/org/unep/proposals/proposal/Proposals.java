package org.unep.proposals.proposal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.proposals.proposal.ProposalFilter.Conditions;

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
    public Proposal toMove(UUID id, Viewer viewer) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(viewer::sees).orElseThrow(Proposals::noSuch);
    }

    /** Those of the proposals that exist, locked until the end of the transaction, always in one order: no deadlock. */
    public List<Proposal> locked(Collection<UUID> ids) {
        return find("id in ?1", Sort.by("id"), ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /**
     * Gives everyone that is asked for to the consumer, by id, through a cursor of the running transaction: none is kept in
     * memory.
     *
     * @param batch how many are fetched at a time
     */
    public void forEach(ProposalFilter filter, Viewer viewer, int batch, Consumer<Proposal> each) {
        Conditions conditions = filter.seenBy(viewer);
        NativeQuery<Proposal> query = getEntityManager().unwrap(Session.class).createNativeQuery(
                "select p.* from proposal p where " + conditions.where() + " order by p.id", Proposal.class);
        conditions.parameters().forEach((name, value) -> query.setParameter(name, value));
        try (Stream<Proposal> all = query.setFetchSize(batch).setReadOnly(true).getResultStream()) {
            all.forEach(proposal -> {
                each.accept(proposal);
                getEntityManager().detach(proposal);
            });
        }
    }

    /** The next number of the process. Others who ask wait for this transaction, so numbers are distinct and dense. */
    int nextNumber(String process) {
        return (Integer) getEntityManager().createNativeQuery("""
                insert into numbering (process, last) values (:process, 1)
                on conflict (process) do update set last = numbering.last + 1 returning last""")
                .setParameter("process", process).getSingleResult();
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such proposal, or it is not public.");
    }
}
