package org.unep.summary.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.proceedings.Told.Consultation;
import org.unep.summary.support.Support;
import org.unep.summary.words.Phrases;

/**
 * The process as it was announced and recorded: mandate, consultations, what regions put first, how inputs became proposals.
 */
final class ProcessPart {

    private final Draft draft;
    private final Phrases words;

    ProcessPart(Draft draft) {
        this.draft = draft;
        this.words = draft.words();
    }

    SectionBuilder write() {
        var section = SectionBuilder.of("process", words.say("heading.process"));
        var process = draft.told().process();
        List<Source> source = List.of(draft.cite().process());
        section.computed("title", words.say("process.title", "title", words.text(process.title())), source);
        optional(process.mandate(), "process.mandate", section, source);
        optional(process.governingBody(), "process.governing-body", section, source);
        var held = section.part("consultations", words.say("heading.consultations"));
        draft.told().consultations().forEach(c -> consultation(held, c));
        inputs(section.part("inputs", words.say("heading.inputs")));
        return section;
    }

    private void optional(@Nullable Map<String, String> texts, String key, SectionBuilder section, List<Source> source) {
        if (texts != null && !texts.isEmpty()) {
            section.computed(key.substring(key.indexOf('.') + 1), words.say(key, "text", Draft.said(words.text(texts))),
                    source);
        }
    }

    private void consultation(SectionBuilder part, Consultation held) {
        List<Source> source = List.of(draft.cite().consultation(held));
        String name = "consultation-" + (held.group() != null ? held.group()
                : held.kind() == null ? "other" : held.kind().toLowerCase(java.util.Locale.ROOT));
        String title = words.text(held.title());
        part.reported(name, words.say("consultation.held", "title", title, "dated", held.startsOn() == null ? "no" : "yes",
                "period", held.startsOn() == null ? "" : words.period(held.startsOn(), held.endsOn()),
                "placed", held.venue() == null ? "no" : "yes", "venue", String.valueOf(held.venue()),
                "hosted", held.host() == null ? "no" : "yes", "host", draft.cite().name(held.host()),
                "modality", String.valueOf(held.modality())), source);
        if (held.attendance() != null) {
            attendance(part, name + ".governments", "consultation.governments", title, held.attendance().governments(), source);
            attendance(part, name + ".observers", "consultation.observers", title, held.attendance().observers(), source);
        }
        if (!held.priorities().isEmpty()) {
            part.reported(name + ".priorities", words.say("consultation.priorities", "title", title, "priorities",
                    words.series(held.priorities().stream().map(words::text).map(Draft::said).toList())), source);
        }
    }

    private void attendance(SectionBuilder part, String name, String key, String title, @Nullable Integer n,
            List<Source> source) {
        if (n != null) {
            part.reported(name, words.say(key, "title", title, "n", n), source);
        }
    }

    // an input is what was put forward and then consolidated; what was discussed as put forward is counted apart
    private void inputs(SectionBuilder part) {
        var told = draft.told();
        Set<UUID> sources = told.consolidations().stream().flatMap(c -> c.sources().stream()).collect(Collectors.toSet());
        Set<UUID> results = told.consolidations().stream().flatMap(c -> c.results().stream()).collect(Collectors.toSet());
        long inputs = sources.stream().filter(id -> !results.contains(id)).count();
        // whatever became of them since: withdrawing a result does not undo what was consolidated into it
        long consolidated = results.stream().filter(id -> !sources.contains(id)).count();
        List<Support.Item> asPutForward = draft.support().items().stream()
                .filter(i -> !results.contains(i.proposal()) && !sources.contains(i.proposal())).toList();
        if (inputs > 0) {
            part.computed("consolidated", words.say("inputs.consolidated", "inputs", inputs, "results", consolidated, "acts",
                    told.consolidations().size()), told.consolidations().stream().map(draft.cite()::consolidation).toList());
        }
        if (!asPutForward.isEmpty()) {
            part.computed("as-put-forward", words.say("inputs.as-put-forward", "n", asPutForward.size()),
                    asPutForward.stream().map(i -> draft.cite().proposal(i.proposal())).toList());
        }
        part.computed("discussed", words.say("inputs.discussed", "n", draft.support().items().size()),
                Stream.concat(Stream.of(draft.cite().process()),
                        draft.support().items().stream().map(i -> draft.cite().proposal(i.proposal()))).toList());
    }
}
