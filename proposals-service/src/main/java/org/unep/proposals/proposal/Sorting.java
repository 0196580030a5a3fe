package org.unep.proposals.proposal;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.proposals.process.KnownReferences;
import org.unep.proposals.taxonomy.Taxonomies;

/** Where a process sorts its proposals in: its clusters, which it was opened with, its topics and its facets. */
@ApplicationScoped
public class Sorting {

    private final KnownReferences references;
    private final Taxonomies taxonomies;

    Sorting(KnownReferences references, Taxonomies taxonomies) {
        this.references = references;
        this.taxonomies = taxonomies;
    }

    /**
     * Refuses a cluster, a topic or a value of a facet that the process does not have, naming all of them. Where a process has
     * no such list, anything goes.
     *
     * @param at pointer to the place of the wording in the request, empty for its root
     */
    public void require(String process, Wording wording, String at) {
        var wrong = new Wrong();
        List<String> clusters = references.clusters(process);
        if (wording.cluster() != null && !clusters.isEmpty() && !clusters.contains(wording.cluster())) {
            wrong.at(at + "/cluster",
                    "The process '%s' has no cluster '%s', only %s.".formatted(process, wording.cluster(), clusters));
        }
        require(process, Taxonomies.TOPICS, wording.topics(), at + "/topics", wrong);
        for (Map.Entry<String, List<String>> facet : wording.facets().entrySet()) {
            require(process, facet.getKey(), facet.getValue(), at + "/facets/" + facet.getKey(), wrong);
        }
        wrong.refuse();
    }

    private void require(String process, String taxonomy, List<String> codes, String at, Wrong wrong) {
        if (codes.isEmpty()) {
            return;
        }
        taxonomies.codes(process, taxonomy).ifPresent(known -> {
            for (int i = 0; i < codes.size(); i++) {
                if (!known.contains(codes.get(i))) {
                    wrong.at(at + "/" + i, "The taxonomy '%s' of '%s' has no term '%s', only %s.".formatted(taxonomy, process,
                            codes.get(i), known));
                }
            }
        });
    }

    private static final class Wrong {

        private @Nullable Problem problem;

        void at(String pointer, String words) {
            problem = (problem == null ? CommonProblem.UNKNOWN_REFERENCE.because(words) : problem).at(pointer, words);
        }

        void refuse() {
            if (problem != null) {
                throw problem;
            }
        }
    }
}
