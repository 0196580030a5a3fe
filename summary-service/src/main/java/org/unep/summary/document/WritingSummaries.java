package org.unep.summary.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.summary.followup.FollowUp;
import org.unep.summary.followup.FollowUps;
import org.unep.summary.ladder.PhraseLadder;
import org.unep.summary.ladder.PhraseLadders;
import org.unep.summary.priority.Priorities;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.proceedings.Proceedings;
import org.unep.summary.proceedings.ReadingProceedings;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.rule.SupportRules;
import org.unep.summary.support.KnownProcesses;
import org.unep.summary.support.Support;
import org.unep.summary.support.SupportOf;
import org.unep.summary.words.Phrases;

/**
 * Writes a process's summary from where everybody stands now. It looks at the read model, the rule, the phrase ladder, the
 * assigned levels and the follow-ups and at nothing else, least of all the clock: the same state gives the same document.
 */
@ApplicationScoped
public class WritingSummaries {

    private final ReadingProceedings reading;
    private final SupportOf supportOf;
    private final SupportRules rules;
    private final PhraseLadders ladders;
    private final KnownProcesses processes;
    private final FollowUps followUps;
    private final Addresses addresses;

    WritingSummaries(ReadingProceedings reading, SupportOf supportOf, SupportRules rules, PhraseLadders ladders,
            KnownProcesses processes, FollowUps followUps, Addresses addresses) {
        this.reading = reading;
        this.supportOf = supportOf;
        this.rules = rules;
        this.ladders = ladders;
        this.processes = processes;
        this.followUps = followUps;
        this.addresses = addresses;
    }

    /**
     * Writes the draft in every language, as the caller's transaction sees it; the first is the original. Answers 404 for an
     * unknown process.
     */
    public List<SummaryDocument> draft(String process) {
        processes.require(process);
        SupportRule rule = rules.inForce(process);
        PhraseLadder ladder = ladders.inForce(process);
        Support support = supportOf.within(process, rule);
        Proceedings told = reading.of(process);
        List<FollowUp> followedUp = followUps.of(process);
        return Phrases.LANGUAGES.stream()
                .map(language -> written(told, support, rule, ladder, followedUp, Phrases.in(language))).toList();
    }

    private SummaryDocument written(Proceedings told, Support support, SupportRule rule, PhraseLadder ladder,
            List<FollowUp> followedUp, Phrases words) {
        Draft draft = new Draft(told, support, rule, ladder, Priorities.of(support, rule, List.of(words)), followedUp, words,
                new Sources(addresses, told, words));
        return new SummaryDocument(support.process(), Map.of(words.language(), words.say("title", "process",
                words.text(told.process().title()))), "DRAFT", words.language(), rule.version(), support.asOf(),
                sections(draft));
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

    // prefixed, for a cluster may be called like another section
    private static List<SectionBuilder> clusters(Draft draft) {
        Map<String, SectionBuilder> clusters = new LinkedHashMap<>();
        draft.told().process().clusters().forEach(c -> clusters.put(c.code(),
                SectionBuilder.of("cluster." + c.code(), draft.words().text(c.title()))));
        SectionBuilder other = SectionBuilder.of("other", draft.words().say("heading.other"));
        ProposalPart proposals = new ProposalPart(draft);
        for (Support.Item item : draft.support().items()) {
            SectionBuilder cluster = item.cluster() == null ? other : clusters.getOrDefault(item.cluster(), other);
            cluster.add(proposals.write(cluster.id(), item));
        }
        return Stream.concat(clusters.values().stream(), Stream.of(other)).filter(s -> !s.isEmpty()).toList();
    }
}
