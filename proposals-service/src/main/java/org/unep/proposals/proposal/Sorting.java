package org.unep.proposals.proposal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
        in(process).require(wording, at);
    }

    /** The same for what is sorted anew only: what was sorted before, under what the process had then, stays as it is. */
    public void requireWhatIsNew(String process, Wording before, Wording after) {
        Map<String, List<String>> facets = new LinkedHashMap<>(after.facets());
        facets.entrySet().removeAll(before.facets().entrySet());
        require(process, new Wording(after.title(), after.text(), after.sourceLanguage(), null,
                Objects.equals(before.cluster(), after.cluster()) ? null : after.cluster(),
                before.topics().equals(after.topics()) ? null : after.topics(), facets, null, null), "");
    }

    /** Where this process sorts its proposals in, as it is now: for many of them at once. */
    public Scheme in(String process) {
        return new Scheme(process);
    }

    /** Where one process sorts its proposals in; each list is read once, when it is first needed. */
    public final class Scheme {

        private final String process;
        private final Map<String, Optional<List<String>>> lists = new HashMap<>();

        private Scheme(String process) {
            this.process = process;
        }

        /** Refuses what the process does not have, see {@link Sorting#require}. */
        public void require(Wording wording, String at) {
            var wrong = new Wrong();
            if (wording.cluster() != null && !clusters().isEmpty() && !clusters().contains(wording.cluster())) {
                wrong.at(at + "/cluster",
                        "The process '%s' has no cluster '%s', only %s.".formatted(process, wording.cluster(), clusters()));
            }
            require(Taxonomies.TOPICS, wording.topics(), at + "/topics", wrong);
            for (Map.Entry<String, List<String>> facet : wording.facets().entrySet()) {
                require(facet.getKey(), facet.getValue(), at + "/facets/" + facet.getKey(), wrong);
            }
            wrong.refuse();
        }

        // the empty code is no taxonomy's
        private List<String> clusters() {
            return lists.computeIfAbsent("", x -> Optional.of(references.clusters(process))).orElseThrow();
        }

        private void require(String taxonomy, List<String> codes, String at, Wrong wrong) {
            if (codes.isEmpty()) {
                return;
            }
            lists.computeIfAbsent(taxonomy, code -> taxonomies.codes(process, code)).ifPresent(known -> {
                for (int i = 0; i < codes.size(); i++) {
                    if (!known.contains(codes.get(i))) {
                        wrong.at(at + "/" + i, "The taxonomy '%s' of '%s' has no term '%s', only %s.".formatted(taxonomy,
                                process, codes.get(i), known));
                    }
                }
            });
        }
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
