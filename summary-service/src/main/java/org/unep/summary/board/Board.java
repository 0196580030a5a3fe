package org.unep.summary.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.ws.rs.core.UriBuilder;

import org.jspecify.annotations.Nullable;
import org.unep.summary.board.Card.Chip;
import org.unep.summary.board.Card.Text;
import org.unep.summary.words.Phrases;

import com.ibm.icu.util.ULocale;

/** The board as its page prints it, in one language. */
public final class Board {

    /** The proposals of a cluster; the last section has those of none. */
    public record Section(String code, Text title, List<Card> cards) {
    }

    /** The page in a language, by the language's own name. */
    public record Edition(String language, String name, String query) {
    }

    private final Shown shown;
    private final Phrases words;
    private final BoardWords script;
    private final WritingCards writing;
    private final @Nullable String cluster;
    private final @Nullable Integer every;

    /**
     * @param cluster the one that is shown, null for all
     * @param every seconds after which the next cluster is shown, null where the page stays
     */
    Board(Shown shown, Phrases words, @Nullable String cluster, @Nullable Integer every) {
        this.shown = shown;
        this.words = words;
        this.cluster = cluster;
        this.every = every;
        this.script = BoardWords.of(shown, words);
        this.writing = new WritingCards(shown, words, script);
    }

    /** Fixed wording of the page. */
    public String say(String key) {
        return words.say(key);
    }

    public String language() {
        return words.language();
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return ULocale.forLanguageTag(words.language()).isRightToLeft() ? "rtl" : "ltr";
    }

    public Text title() {
        return writing.text(shown.process().title());
    }

    /** Time of the latest event that has been counted. */
    public String asOf() {
        var asOf = shown.support().asOf();
        return asOf == null ? words.say("board.nothing-yet") : words.say("board.as-of", "at", words.time(asOf));
    }

    public String rule() {
        return words.say("board.rule", "version", String.valueOf(shown.rule().version()));
    }

    public @Nullable Integer every() {
        return every;
    }

    public @Nullable String cluster() {
        return cluster;
    }

    /** What the page's script says, as JSON. */
    public BoardWords script() {
        return script;
    }

    /** What the marks mean. */
    public List<Chip> legend() {
        return Arrays.stream(Kind.values())
                .map(kind -> new Chip(kind.style(), kind.symbol(), "", writing.own(script.meaning(kind)))).toList();
    }

    public List<Edition> editions() {
        return Phrases.LANGUAGES.stream().map(tag -> new Edition(tag,
                ULocale.forLanguageTag(tag).getDisplayLanguage(ULocale.forLanguageTag(tag)), query(tag))).toList();
    }

    private String query(String language) {
        var query = UriBuilder.fromPath("").queryParam("language", language);
        if (cluster != null) {
            query.queryParam("cluster", cluster);
        }
        if (every != null) {
            query.queryParam("every", every);
        }
        return query.build().toString();
    }

    /** The clusters in the order of the process, then what is in none of them. */
    public List<Section> sections() {
        Set<@Nullable String> known = new HashSet<>();
        List<Section> sections = new ArrayList<>();
        for (Shown.Cluster one : shown.process().clusters()) {
            known.add(one.code());
            sections.add(new Section(one.code(), writing.text(one.title()), cards(one.code()::equals)));
        }
        sections.add(new Section("", writing.own(words.say("heading.other")), cards(code -> !known.contains(code))));
        return cluster == null ? sections : sections.stream().filter(section -> section.code().equals(cluster)).toList();
    }

    private List<Card> cards(Predicate<@Nullable String> inCluster) {
        return shown.support().items().stream().filter(item -> inCluster.test(item.cluster())).map(writing::card).toList();
    }
}
