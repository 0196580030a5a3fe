package org.unep.summary.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.followup.FollowUp;
import org.unep.summary.ladder.PhraseLadder;
import org.unep.summary.ladder.Whom;
import org.unep.summary.priority.Priorities;
import org.unep.summary.proceedings.Proceedings;
import org.unep.summary.proceedings.Told;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Support;
import org.unep.summary.words.Phrases;

/** What the parts of a document are written from. */
record Draft(Proceedings told, Support support, SupportRule rule, PhraseLadder ladder, Priorities priorities,
        List<FollowUp> followUps, Phrases words, Sources cite) {

    /** The three that are never counted, or named, together. */
    enum Camp {
        GOVERNMENT(Whom.GOVERNMENTS),
        GROUP(Whom.GROUPS),
        OBSERVER(Whom.OBSERVERS);

        final Whom whom;
        final String plural;

        Camp(Whom whom) {
            this.whom = whom;
            this.plural = whom.field();
        }
    }

    /** Where the members of a camp stand on a proposal. */
    List<Stand> stands(UUID proposal, Camp camp) {
        return told.stands().stream().filter(s -> s.proposal().equals(proposal) && s.kind().equals(camp.name())).toList();
    }

    /** One, two and three, in the order of the language. */
    String names(Collection<Stand> stands) {
        return words.and(words.sorted(stands.stream().filter(s -> s.actor() != null)
                .map(s -> words.text(s.actor().name())).toList()));
    }

    List<Source> statements(Collection<Stand> stands) {
        return stands.stream().map(s -> cite.statement(s.statement())).distinct().toList();
    }

    /** What the ladder calls so many of a camp; of how many that spoke is null where no share can be told. */
    String counted(Camp camp, int n, @Nullable Integer spoke) {
        return words.text(ladder.counted(n, spoke, camp.whom));
    }

    /** What the ladder calls so many as somebody reported. */
    String reported(Whom whom, @Nullable Quantifier quantifier) {
        return quantifier == null ? words.say(whom.field()) : words.text(ladder.reported(quantifier, whom));
    }

    /** What the rule calls a level; the level itself where the rule in force no longer has it. */
    String phrase(String level) {
        return rule.levels().stream().filter(l -> l.level().equals(level)).findFirst().map(l -> words.text(l.phrase()))
                .orElse(level);
    }

    /** What was said in a statement, fit to stand in quotation marks, and marked where it is in another language. */
    String said(@Nullable String text, Told.Statement statement) {
        String said = said(text);
        return said.isEmpty() || statement.language() == null ? said : words.text(Map.of(statement.language(), said));
    }

    /** Somebody's words, fit to stand in quotation marks within a sentence; empty where there are none. */
    static String said(@Nullable String text) {
        String one = text == null ? "" : text.strip().replaceAll("[\\s\\p{Z}]+", " ");
        return one.endsWith(".") && !one.endsWith("..") ? one.substring(0, one.length() - 1) : one;
    }
}
