package org.unep.summary.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;

/** What a proposal was consolidated from, up to the inputs that nobody consolidated. Acts that were undone do not count. */
@ApplicationScoped
class Ancestors {

    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {
    };

    private final ReadModel model;

    Ancestors(ReadModel model) {
        this.model = model;
    }

    /**
     * A proposal behind another.
     *
     * @param consolidation id of the act by which it went into the next generation
     * @param kind of that act
     * @param generation 1 for what the proposal was made of, 2 for what that was made of
     */
    record Ancestor(UUID proposal, UUID consolidation, String kind, int generation) {
    }

    private record Act(UUID id, String kind, List<UUID> sources, List<UUID> results) {
    }

    /** The nearest first, each once. */
    List<Ancestor> of(String process, UUID proposal) {
        List<Act> acts = acts(process);
        List<Ancestor> ancestors = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(proposal));
        Deque<Ancestor> open = new ArrayDeque<>(List.of(new Ancestor(proposal, proposal, "", 0)));
        while (!open.isEmpty()) {
            Ancestor next = open.poll();
            acts.stream().filter(act -> act.results().contains(next.proposal())).forEach(act -> act.sources().stream()
                    .filter(seen::add).map(s -> new Ancestor(s, act.id(), act.kind(), next.generation() + 1))
                    .forEach(ancestor -> {
                        ancestors.add(ancestor);
                        open.add(ancestor);
                    }));
        }
        return ancestors;
    }

    private List<Act> acts(String process) {
        return ReadModel.rows(model.query("""
                select cast(id as text), doc ->> 'kind', cast(doc -> 'sources' as text), cast(doc -> 'results' as text)
                from consolidation where process = :process and doc ->> 'undone' is null order by id""")
                .setParameter("process", process))
                .map(r -> new Act(ReadModel.uuid(r[0]), (String) r[1], model.read(r[2], IDS), model.read(r[3], IDS))).toList();
    }
}
