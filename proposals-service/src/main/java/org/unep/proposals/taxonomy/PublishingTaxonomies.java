package org.unep.proposals.taxonomy;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.time.Now;
import org.unep.proposals.process.KnownReferences;
import org.unep.proposals.process.KnownReferences.Kind;
import org.unep.proposals.process.KnownReferences.Reference;
import org.unep.proposals.taxonomy.Taxonomy.Key;

/** Publishes taxonomies: a new one, or a new version of one. */
@ApplicationScoped
class PublishingTaxonomies {

    private final Taxonomies taxonomies;
    private final KnownReferences references;
    private final Preconditions preconditions;
    private final Clock clock;

    PublishingTaxonomies(Taxonomies taxonomies, KnownReferences references, Preconditions preconditions,
            Clock clock) {
        this.taxonomies = taxonomies;
        this.references = references;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    @Transactional
    TaxonomyView publish(String process, String code, TaxonomyRequest request) {
        references.require(List.of(new Reference("?process", Kind.PROCESS, process, null)));
        var at = Now.by(clock);
        var key = new Key(process, code);
        var known = taxonomies.toPublish(key);
        known.ifPresentOrElse(taxonomy -> preconditions.check(taxonomy.version()), preconditions::checkNothingThere);
        Taxonomy taxonomy = known.orElseGet(() -> new Taxonomy(key));
        taxonomy.publish(request.title(), request.terms(), at);
        taxonomies.persistAndFlush(taxonomy); // gives the version that is shown
        return TaxonomyView.of(taxonomy);
    }
}
