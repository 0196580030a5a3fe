package org.unep.summary.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;

/**
 * The fonts that documents are printed in: DejaVu, which comes with the service, and for what it does not draw, above all
 * Chinese, the first font that does among the configured ones and those of the machine.
 */
@ApplicationScoped
public class Fonts {

    private static final Logger LOG = Logger.getLogger(Fonts.class);
    private static final String OWN = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    /** Scripts whose letters are set one beside the other, and Arabic, whose letters are joined: no others come out right. */
    private static final UnicodeSet SET = new UnicodeSet("""
            [[:scx=Latin:][:scx=Greek:][:scx=Cyrillic:][:scx=Armenian:][:scx=Georgian:][:scx=Hebrew:][:scx=Arabic:]\
            [:scx=Han:][:scx=Hiragana:][:scx=Katakana:][:scx=Bopomofo:][:scx=Hangul:][:scx=Ethiopic:][:scx=Cherokee:]\
            [:scx=Canadian_Aboriginal:][:scx=Tifinagh:][:scx=Common:][:scx=Inherited:]]""").freeze();
    private static final int EXAMPLES = 12;

    private final List<Path> places;
    private List<Font> others = List.of();
    private boolean looked;

    private final Font regular = Font.ofClasspath(OWN + ".ttf");
    private final Font bold = Font.ofClasspath(OWN + "-Bold.ttf");
    /** What both have: a text may stand in a heading. */
    private final UnicodeSet own = new UnicodeSet(regular.has()).retainAll(bold.has()).freeze();

    Fonts(@ConfigProperty(name = "suite.print.fonts") Optional<List<Path>> configured,
            @ConfigProperty(name = "suite.print.system-fonts") Optional<List<Path>> system) {
        this.places = Stream.concat(configured.stream(), system.stream()).flatMap(List::stream).toList();
    }

    Font regular() {
        return regular;
    }

    Font bold() {
        return bold;
    }

    /**
     * The fonts that draw what the service's own font does not.
     *
     * @throws org.unep.chassis.problem.Problem 501 where a character has no font
     */
    Set<Font> beside(UnicodeSet characters) {
        var missing = new UnicodeSet(characters).removeAll(own).removeAll(INVISIBLE);
        Set<Font> needed = new LinkedHashSet<>();
        var without = new UnicodeSet(characters).removeAll(SET).removeAll(INVISIBLE);
        if (!missing.isEmpty()) {
            for (Font font : others()) {
                if (font.has().containsSome(missing)) {
                    needed.add(font);
                    missing.removeAll(font.has());
                }
            }
        }
        if (!missing.isEmpty() || !without.isEmpty()) {
            throw PrintProblem.FONT_MISSING.because(words(missing, without));
        }
        return needed;
    }

    private static final UnicodeSet INVISIBLE = new UnicodeSet("[[:Default_Ignorable_Code_Point:][:Cc:][:Cf:][:Z:]]").freeze();

    private String words(UnicodeSet missing, UnicodeSet unjoined) {
        List<String> words = new ArrayList<>();
        if (!missing.isEmpty()) {
            words.add("No font has " + examples(missing) + ". " + (missing.containsSome(new UnicodeSet("[:Han:]"))
                    ? "For Chinese install Debian's fonts-droid-fallback, or name"
                    : "Name")
                    + " a TrueType font (.ttf, not .ttc, .otf or .woff) that has them, or a directory with one, in suite.print.fonts.");
        }
        if (!unjoined.isEmpty()) {
            words.add("The letters of " + scripts(unjoined)
                    + " change their shapes beside each other in ways that are not known here: "
                    + examples(unjoined) + ".");
        }
        words.add("HTML and the other formats can be had.");
        return String.join(" ", words);
    }

    private static String examples(UnicodeSet characters) {
        List<String> shown = new ArrayList<>();
        for (String character : characters) {
            if (shown.size() == EXAMPLES) {
                return String.join(", ", shown) + " and " + (characters.size() - EXAMPLES) + " more, of the script "
                        + scripts(characters);
            }
            int codePoint = character.codePointAt(0);
            shown.add(String.format(Locale.ROOT, "%s (U+%04X)", character, codePoint));
        }
        return String.join(", ", shown) + " of the script " + scripts(characters);
    }

    private static String scripts(UnicodeSet characters) {
        return characters.stream().map(c -> UScript.getName(UScript.getScript(c.codePointAt(0)))).distinct()
                .map(name -> name.replace('_', ' ')).sorted().collect(Collectors.joining(", "));
    }

    // reading what characters a font has takes half a second: looked for by the first document that needs more than the own font
    private synchronized List<Font> others() {
        if (!looked) {
            others = places.stream().flatMap(Fonts::files).map(Fonts::read).flatMap(Optional::stream).toList();
            looked = true;
        }
        return others;
    }

    private static Stream<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return Files.isReadable(place) ? Stream.of(place) : Stream.of();
        }
        try (Stream<Path> inside = Files.walk(place, 3)) {
            return inside.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf")).sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("No fonts are taken from %s: %s", place, e.getMessage());
            return Stream.of();
        }
    }

    private static Optional<Font> read(Path file) {
        try {
            return Optional.of(Font.of(file));
        } catch (IllegalArgumentException e) {
            LOG.infof("Not printed in %s: %s", file, e.getMessage());
            return Optional.empty();
        }
    }

    /** Whether the character is drawn at all. */
    static boolean isInvisible(int codePoint) {
        return INVISIBLE.contains(codePoint) || UCharacter.hasBinaryProperty(codePoint, UProperty.WHITE_SPACE);
    }
}
