package org.unep.summary.print;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import com.ibm.icu.text.UnicodeSet;

/**
 * A font with TrueType outlines.
 *
 * @param name for messages
 * @param has the characters that it draws
 */
record Font(String name, Source source, UnicodeSet has) {

    /** Where its bytes are; read anew for every document, for a document closes its fonts. */
    interface Source {
        InputStream open() throws IOException;
    }

    /** @throws IllegalArgumentException where it is no font with TrueType outlines, or forbids to be embedded */
    static Font of(String name, Source source) {
        try (var in = new RandomAccessReadBuffer(source.open()); TrueTypeFont font = new TTFParser().parse(in)) {
            if (font.getGlyph() == null) {
                throw new IllegalArgumentException(name + " has no TrueType outlines");
            }
            return new Font(name, source, characters(font));
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " cannot be read as a TrueType font", e);
        }
    }

    static Font of(Path file) {
        return of(file.getFileName().toString(), () -> Files.newInputStream(file));
    }

    static Font ofClasspath(String resource) {
        return of(resource.substring(resource.lastIndexOf('/') + 1), () -> {
            InputStream in = Font.class.getResourceAsStream(resource);
            if (in == null) {
                throw new IOException("There is no " + resource);
            }
            return in;
        });
    }

    boolean draws(int codePoint) {
        return has.contains(codePoint);
    }

    InputStream open() throws IOException {
        return source.open();
    }

    private static UnicodeSet characters(TrueTypeFont font) throws IOException {
        CmapLookup lookup = font.getUnicodeCmapLookup();
        var characters = new UnicodeSet();
        for (int glyph = 1; glyph < font.getNumberOfGlyphs(); glyph++) {
            List<Integer> codes = lookup.getCharCodes(glyph);
            if (codes != null) {
                codes.forEach(characters::add);
            }
        }
        return characters.freeze();
    }
}
