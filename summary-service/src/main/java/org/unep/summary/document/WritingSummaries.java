package org.unep.summary.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.unep.summary.document.Sources.Hosts;
import org.unep.summary.priority.Priorities;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.rule.SupportRules;
import org.unep.summary.support.Support;
import org.unep.summary.support.SupportOf;

/**
 * Writes a process's summary from where everybody stands now. It looks at the read model, the rule and the assigned levels
 * and at nothing else, least of all the clock: the same state gives the same document.
 */
@ApplicationScoped
class WritingSummaries {

    private final ReadingProceedings reading;
    private final SupportOf supportOf;
    private final SupportRules rules;
    private final Hosts hosts;

    WritingSummaries(ReadingProceedings reading, SupportOf supportOf, SupportRules rules,
            @ConfigProperty(name = "suite.proposals.url") String proposals,
            @ConfigProperty(name = "suite.consultations.url") String consultations,
            @ConfigProperty(name = "suite.summary.url") String summary) {
        this.reading = reading;
        this.supportOf = supportOf;
        this.rules = rules;
        this.hosts = new Hosts(proposals, consultations, summary);
    }

    /** Writes the draft, in the language given; answers 404 for an unknown process. */
    SummaryDocument draft(String process, String language) {
        Support support = supportOf.process(process);
        SupportRule rule = rules.inForce(process);
        Phrases words = Phrases.in(language);
        Proceedings told = reading.of(process);
        Draft draft = new Draft(told, support, rule, Priorities.of(support, rule.supportiveLevels()), words,
                new Sources(hosts, told, words));
        return new SummaryDocument(process, Map.of(language, words.say("title", "process",
                words.text(told.process().title()))), "DRAFT", language, rule.version(), support.asOf(), sections(draft));
    }

    private static List<SummaryDocument.Section> sections(Draft draft) {
        var outlook = new OutlookPart(draft);
        List<SectionBuilder> sections = new ArrayList<>();
        sections.add(new AboutPart(draft).write());
        sections.add(new ProcessPart(draft).write());
        sections.addAll(clusters(draft));
        sections.add(new DivergencePart(draft).write());
        sections.add(new CrosscuttingPart(draft).write());
        sections.add(outlook.priorities());
        sections.add(outlook.nextSteps());
        sections.add(new AnnexPart(draft).write());
        return sections.stream().map(SectionBuilder::build).toList();
    }

    private static List<SectionBuilder> clusters(Draft draft) {
        Map<String, SectionBuilder> clusters = new LinkedHashMap<>();
        draft.told().process().clusters()
                .forEach(c -> clusters.put(c.code(), SectionBuilder.of(c.code(), draft.words().text(c.title()))));
        clusters.putIfAbsent("other", SectionBuilder.of("other", draft.words().say("heading.other")));
        ProposalPart proposals = new ProposalPart(draft);
        for (Support.Item item : draft.support().items()) {
            String cluster = known(item.cluster(), clusters) ? item.cluster() : "other";
            clusters.get(cluster).add(proposals.write(cluster, item));
        }
        return clusters.values().stream().filter(s -> !s.isEmpty()).toList();
    }

    private static boolean known(@Nullable String cluster, Map<String, SectionBuilder> clusters) {
        return cluster != null && clusters.containsKey(cluster);
    }
}
