package org.unep.summary.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.docx4j.jaxb.Context;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.R;
import org.docx4j.wml.RPr;
import org.docx4j.wml.RStyle;
import org.docx4j.wml.Text;
import org.jspecify.annotations.Nullable;
import org.unep.summary.words.XmlText;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.ibm.icu.util.ULocale;

/**
 * The runs of a text: a new one wherever the direction or the script changes, for a word processor takes both the direction
 * and the font from the run. A run in a script that the document's language is not written in, or in a sentence in another
 * language, is marked with a language of its own.
 */
final class Runs {

    private static final Pattern BREAKS = Pattern.compile("\\R+");
    private static final ObjectFactory WML = Context.getWmlObjectFactory();

    private final boolean rightToLeft;
    private final int script;

    /** @param language BCP 47 tag of the document */
    Runs(String language) {
        this.rightToLeft = ULocale.forLanguageTag(language).isRightToLeft();
        this.script = scriptOf(language);
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    /** @param script of ICU's {@link UScript} */
    record Piece(String text, boolean rightToLeft, int script) {
    }

    List<R> of(String text) {
        return of(text, null, null);
    }

    /**
     * @param style id of a character style, or null
     * @param language of the text where it is not that of the document, else null
     */
    List<R> of(String text, @Nullable String style, @Nullable String language) {
        return pieces(BREAKS.matcher(text).replaceAll(" ")).stream().map(piece -> run(piece, style, language)).toList();
    }

    /** A run without text in the direction of the document. */
    R empty(@Nullable String style) {
        R run = WML.createR();
        if (style != null || rightToLeft) {
            run.setRPr(properties(style, rightToLeft));
        }
        return run;
    }

    private R run(Piece piece, @Nullable String style, @Nullable String language) {
        R run = WML.createR();
        RPr properties = properties(style, piece.rightToLeft());
        CTLanguage marked = marked(piece, language);
        if (marked != null) {
            properties.setLang(marked);
        }
        run.setRPr(properties);
        run.getContent().add(WML.createRT(text(piece.text())));
        return run;
    }

    static RPr properties(@Nullable String style, boolean rightToLeft) {
        RPr properties = WML.createRPr();
        if (style != null) {
            RStyle named = WML.createRStyle();
            named.setVal(style);
            properties.setRStyle(named);
        }
        if (rightToLeft) {
            properties.setRtl(new BooleanDefaultTrue());
        }
        return properties;
    }

    static Text text(String value) {
        Text text = WML.createText();
        text.setValue(XmlText.allowed(value));
        text.setSpace("preserve");
        return text;
    }

    private @Nullable CTLanguage marked(Piece piece, @Nullable String language) {
        if (language == null && (piece.script() == script || piece.script() == UScript.COMMON)) {
            return null;
        }
        String tag = language != null ? language : likely(piece.script());
        return tag == null ? null : language(full(tag));
    }

    /** Word asks for the language of each kind of script apart. */
    static CTLanguage language(String tag) {
        CTLanguage language = WML.createCTLanguage();
        switch (scriptOf(tag)) {
            case UScript.ARABIC, UScript.HEBREW -> language.setBidi(tag);
            case UScript.HAN, UScript.JAPANESE, UScript.KOREAN -> language.setEastAsia(tag);
            default -> language.setVal(tag);
        }
        return language;
    }

    /** The tag with its likely region, without which Word knows no language. */
    static String full(String tag) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
        return likely.getCountry().isEmpty() ? tag : likely.getLanguage() + "-" + likely.getCountry();
    }

    private static @Nullable String likely(int script) {
        return switch (script) {
            case UScript.LATIN -> "en-GB";
            case UScript.CYRILLIC -> "ru";
            case UScript.ARABIC -> "ar";
            case UScript.HAN -> "zh";
            default -> null;
        };
    }

    private static int scriptOf(String tag) {
        int[] codes = UScript.getCode(ULocale.forLanguageTag(tag));
        return codes == null ? UScript.COMMON : codes[0];
    }

    List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.RTL : Bidi.LTR);
        for (int at = 0; at < text.length();) {
            BidiRun run = bidi.getLogicalRun(at);
            String part = text.substring(at, run.getLimit());
            // numbers within right-to-left text stand in its runs: on their own they would take the direction of Latin
            boolean toLeft = run.getEmbeddingLevel() % 2 == 1
                    || rightToLeft && part.codePoints().noneMatch(UCharacter::isLetter);
            byScript(part, toLeft, pieces);
            at = run.getLimit();
        }
        return joined(pieces);
    }

    // marks and punctuation belong to what stands before them
    private static void byScript(String text, boolean toLeft, List<Piece> pieces) {
        int from = 0;
        int script = UScript.COMMON;
        for (int at = 0; at < text.length();) {
            int c = text.codePointAt(at);
            int own = UCharacter.hasBinaryProperty(c, UProperty.ALPHABETIC) ? UScript.getScript(c) : UScript.COMMON;
            own = own == UScript.INHERITED ? UScript.COMMON : own;
            if (own != UScript.COMMON && script != UScript.COMMON && own != script) {
                pieces.add(new Piece(text.substring(from, at), toLeft, script));
                from = at;
            }
            script = own == UScript.COMMON ? script : own;
            at += Character.charCount(c);
        }
        pieces.add(new Piece(text.substring(from), toLeft, script));
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.rightToLeft() == piece.rightToLeft() && (last.script() == piece.script()
                    || piece.script() == UScript.COMMON || last.script() == UScript.COMMON)) {
                int script = last.script() == UScript.COMMON ? piece.script() : last.script();
                joined.set(joined.size() - 1, new Piece(last.text() + piece.text(), last.rightToLeft(), script));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
