package org.unep.summary.support;

import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.unep.summary.proceedings.Addresses;
import org.unep.summary.rule.SupportRule;
import org.unep.summary.words.Phrases;

/** Tells how the levels of a process are computed, with one of its proposals worked through. */
@ApplicationScoped
class TellingTheMethod {

    private static final String LANGUAGE = "en";

    private final Asking asking;
    private final SupportOf supportOf;
    private final Standings standings;
    private final Addresses addresses;

    TellingTheMethod(Asking asking, SupportOf supportOf, Standings standings, Addresses addresses) {
        this.asking = asking;
        this.supportOf = supportOf;
        this.standings = standings;
        this.addresses = addresses;
    }

    /** The page, of one moment. */
    @Transactional
    MethodPage of(String process) {
        SupportRule rule = asking.about(process, null, null).rule();
        Phrases words = Phrases.in(LANGUAGE);
        Optional<Map.Entry<Support.Item, Tally>> example = MethodPage.best(supportOf.within(process, rule))
                .map(item -> Map.entry(item, standings.tallies(process, null).get(item.proposal())));
        return MethodPage.of(process, words.text(standings.title(process)), addresses.analysis(process, ""), rule, words,
                example);
    }
}
