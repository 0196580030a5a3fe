package org.unep.summary.document;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.unep.summary.document.SummaryDocument.Source;
import org.unep.summary.document.SummaryDocument.SourceKind;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.proceedings.Proceedings;
import org.unep.summary.proceedings.Told;
import org.unep.summary.proceedings.Told.Actor;
import org.unep.summary.proceedings.Told.Session;
import org.unep.summary.words.Phrases;

/** Makes the sources of sentences: an absolute address where it can be read, and who, where and when in words. */
public final class Sources {

    /** The order in which the sources of one sentence stand. */
    public static final Comparator<Source> ORDER = Comparator.comparing(Source::kind).thenComparing(Source::label)
            .thenComparing(Source::id);

    private final Addresses addresses;
    private final Proceedings told;
    private final Phrases words;

    Sources(Addresses addresses, Proceedings told, Phrases words) {
        this.addresses = addresses;
        this.told = told;
        this.words = words;
    }

    Source statement(Told.Statement statement) {
        return of(SourceKind.STATEMENT, statement.id(), addresses.statement(statement.id()),
                words.say("source.statement", "who", speaker(statement), "where", where(statement.session()),
                        "day", words.day(statement.spokenAt())));
    }

    Source reportBack(Told.ReportBack report) {
        Session session = told.sessions().get(report.session());
        String facilitators = session == null ? ""
                : session.facilitators().stream().map(Told.Facilitator::name).collect(Collectors.joining(", "));
        return of(SourceKind.REPORT_BACK, report.id(), addresses.reportBack(report.id()),
                words.say("source.report-back", "where", where(report.session()), "facilitators", facilitators,
                        "named", facilitators.isEmpty() ? "no" : "yes", "day", words.day(report.reportedAt())));
    }

    Source proposal(UUID id) {
        Told.Proposal proposal = told.proposals().get(id);
        return of(SourceKind.PROPOSAL, id, addresses.proposal(id),
                proposal == null ? words.say("source.proposal-unknown") : capital(title(proposal)));
    }

    Source consolidation(Told.Consolidation act) {
        return of(SourceKind.CONSOLIDATION, act.id(), addresses.consolidation(act.id()),
                words.say("source.consolidation", "kind", act.kind(), "sources", act.sources().size(),
                        "results", act.results().size()));
    }

    Source consultation(Told.Consultation consultation) {
        return of(SourceKind.CONSULTATION, consultation.id(), addresses.consultation(consultation.id()),
                words.text(consultation.title()));
    }

    Source process() {
        String code = told.process().code();
        return new Source(SourceKind.PROCESS, code, addresses.process(code),
                words.text(told.process().title()));
    }

    Source rule(int version) {
        String code = told.process().code();
        return new Source(SourceKind.RULE, code,
                addresses.analysis(code, "support-rule/versions/" + version),
                words.say("source.rule", "version", String.valueOf(version)));
    }

    Source ladder(int version) {
        String code = told.process().code();
        return new Source(SourceKind.PHRASE_LADDER, code, addresses.analysis(code, "phrase-ladder/versions/" + version),
                words.say("source.ladder", "version", String.valueOf(version)));
    }

    Source assignedLevel(UUID proposal) {
        return new Source(SourceKind.ASSIGNED_LEVEL, proposal.toString(),
                addresses.analysis(told.process().code(), "support"), words.say("source.assigned-level"));
    }

    Source followUp(UUID proposal) {
        return new Source(SourceKind.FOLLOW_UP, proposal.toString(),
                addresses.analysis(told.process().code(), "follow-ups/" + proposal),
                words.say("source.follow-up", "proposal", title(proposal)));
    }

    /** How a sentence refers to a proposal. */
    String title(Told.Proposal proposal) {
        String title = words.text(proposal.title());
        return proposal.number() == null ? words.say("proposal.unnumbered", "title", title)
                : words.say("proposal.numbered", "number", proposal.number().toString(), "title", title);
    }

    String title(UUID proposal) {
        Told.Proposal known = told.proposals().get(proposal);
        return known == null ? words.say("proposal.unknown") : title(known);
    }

    /** Name of a session: a breakout by its number and cluster, anything else by its title. */
    String where(@Nullable UUID id) {
        Session session = id == null ? null : told.sessions().get(id);
        if (session == null) {
            return words.say(id == null ? "session.written" : "session.unknown");
        }
        if (!"BREAKOUT".equals(session.kind()) || session.number() == null) {
            return words.text(session.title());
        }
        return told.process().clusters().stream().filter(c -> c.code().equals(session.cluster())).findFirst()
                .map(c -> words.say("session.breakout-on", "number", session.number().toString(), "cluster",
                        words.text(c.title())))
                .orElseGet(() -> words.say("session.breakout", "number", session.number().toString()));
    }

    String name(@Nullable String code) {
        Actor actor = code == null ? null : told.actors().get(code);
        return actor != null ? words.text(actor.name()) : code == null ? words.say("speaker.unnamed") : code;
    }

    private String speaker(Told.Statement statement) {
        String speaker = statement.participant();
        String others = words.and(words.sorted(statement.onBehalfOf().stream().filter(code -> !code.equals(speaker))
                .map(this::name).toList()));
        if (others.isEmpty()) {
            return name(speaker);
        }
        if (speaker == null) {
            return words.say("speaker.for", "others", others);
        }
        return words.say(statement.onBehalfOf().contains(speaker) ? "speaker.and-for" : "speaker.of-for", "name", name(speaker),
                "others", others);
    }

    /** The text with a capital first letter. */
    static String capital(String text) {
        return text.isEmpty() ? text
                : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
                        + text.substring(text.offsetByCodePoints(0, 1));
    }

    private static Source of(SourceKind kind, UUID id, String at, String label) {
        return new Source(kind, id.toString(), at, label);
    }
}
