package org.unep.proposals.revision;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.Revision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** Every text that was ever in force. The aggregate adds to them, nobody changes one. */
@ApplicationScoped
public class Revisions implements PanacheRepositoryBase<Revision, Revision.Key> {

    /**
     * One text of one revision.
     *
     * @param words null where there was no text in the language
     * @param amendment the amendment that made the revision, null where none did
     */
    public record Then(int number, @Nullable String words, @Nullable UUID amendment) {

        private static Then of(Tuple row) {
            return new Then(row.get("number", Integer.class), row.get("words", String.class), row.get("amendment", UUID.class));
        }
    }

    /** The revision of the proposal, if there is one; otherwise 404. */
    public Revision one(Proposal proposal, int number) {
        return findByIdOptional(new Revision.Key(proposal.id(), number))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no revision %d of this proposal; it has %d."
                        .formatted(number, proposal.revision())));
    }

    /** One of the proposal's texts in one language, through all revisions from the number on, oldest first. */
    public List<Then> through(UUID proposal, Part part, String language, int from) {
        return getEntityManager().createNativeQuery("""
                select number, case :part when 'TITLE' then title ->> :language else text ->> :language end words, amendment
                from revision where proposal = :proposal and number >= :from order by number""", Tuple.class)
                .setParameter("part", part.name()).setParameter("language", language).setParameter("proposal", proposal)
                .setParameter("from", from).getResultStream().map(row -> Then.of((Tuple) row)).toList();
    }

    /** The page behind the number, with one more row where there are more. */
    List<Revision> page(UUID proposal, int after, int limit) {
        return find("key.proposal = ?1 and key.number > ?2", Sort.by("key.number"), proposal, after).range(0, limit).list();
    }
}
