package org.unep.summary.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.proceedings.Told.Consolidation;
import org.unep.summary.proceedings.Told.Origin;
import org.unep.summary.proceedings.Told.Proposal;

/** Which inputs stand behind a proposal, and whose they were. */
final class LineagePart {

    private final Draft draft;

    LineagePart(Draft draft) {
        this.draft = draft;
    }

    void write(SectionBuilder part, UUID proposal) {
        List<Consolidation> acts = acts(proposal);
        if (acts.isEmpty()) {
            putForward(part, proposal);
        } else {
            consolidated(part, proposal, acts);
        }
    }

    private void putForward(SectionBuilder part, UUID id) {
        Proposal proposal = draft.told().proposals().get(id);
        Optional<String> origin = proposal == null ? Optional.empty() : origin(proposal.origin());
        origin.ifPresent(o -> part.computed("put-forward", draft.words().say("lineage.put-forward", "origin", o),
                List.of(draft.cite().proposal(id))));
    }

    private void consolidated(SectionBuilder part, UUID proposal, List<Consolidation> acts) {
        var words = draft.words();
        List<Proposal> inputs = draft.told().inputs(proposal);
        Set<Source> sources = new LinkedHashSet<>();
        acts.forEach(act -> sources.add(draft.cite().consolidation(act)));
        inputs.forEach(input -> sources.add(draft.cite().proposal(input.id())));
        part.computed("consolidated", words.say("lineage.consolidated", "inputs", inputs.size(), "regions",
                words.and(words.sorted(inputs.stream().map(this::region).toList())), "titles",
                words.and(inputs.stream().map(i -> words.say("lineage.input", "title", words.text(i.title()), "region",
                        region(i))).toList())),
                sources);
        for (Consolidation act : acts) {
            if (act.rationale() != null && !act.rationale().isEmpty()) {
                part.reported("rationale", words.say("lineage.rationale", "said", Draft.said(words.text(act.rationale()))),
                        List.of(draft.cite().consolidation(act)));
            }
        }
    }

    /** The acts from the inputs to the proposal, the latest first. */
    private List<Consolidation> acts(UUID proposal) {
        List<Consolidation> acts = new ArrayList<>(draft.told().consolidatedInto(proposal));
        draft.told().ancestors(proposal).forEach(a -> acts.addAll(draft.told().consolidatedInto(a)));
        return acts.stream().distinct().toList();
    }

    /** Whose input it was, in words. */
    String region(Proposal input) {
        return origin(input.origin()).orElseGet(() -> draft.words().say("lineage.origin-unknown"));
    }

    private Optional<String> origin(@Nullable Origin origin) {
        if (origin == null) {
            return Optional.empty();
        }
        if (origin.participant() != null || origin.group() != null) {
            return Optional.of(draft.cite().name(origin.participant() != null ? origin.participant() : origin.group()));
        }
        return Optional.ofNullable(origin.consultation()).flatMap(draft.told()::consultation)
                .map(c -> c.group() == null ? draft.words().text(c.title()) : draft.cite().name(c.group()));
    }
}
