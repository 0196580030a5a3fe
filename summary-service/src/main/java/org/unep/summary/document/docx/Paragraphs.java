package org.unep.summary.document.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.docx4j.jaxb.Context;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBookmark;
import org.docx4j.wml.CTMarkupRange;
import org.docx4j.wml.FldChar;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.R;
import org.docx4j.wml.STFldCharType;
import org.jspecify.annotations.Nullable;

/** Paragraphs in the direction of a document, and what stands in them beside text: fields, links and bookmarks. */
final class Paragraphs {

    private static final ObjectFactory WML = Context.getWmlObjectFactory();

    private final Runs runs;
    private final boolean rightToLeft;
    private int bookmarks;

    Paragraphs(Runs runs) {
        this.runs = runs;
        this.rightToLeft = runs.isRightToLeft();
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    Runs runs() {
        return runs;
    }

    /** @param style id of a paragraph style */
    P of(String style, List<?> content) {
        return of(style, content, rightToLeft);
    }

    /** The same in a direction of its own. */
    P of(String style, List<?> content, boolean rightToLeft) {
        P paragraph = WML.createP();
        PPr properties = WML.createPPr();
        PPrBase.PStyle named = WML.createPPrBasePStyle();
        named.setVal(style);
        properties.setPStyle(named);
        if (rightToLeft) {
            properties.setBidi(new BooleanDefaultTrue());
        }
        paragraph.setPPr(properties);
        paragraph.getContent().addAll(content);
        return paragraph;
    }

    P of(String style, String text) {
        return of(style, runs.of(text));
    }

    /** Adds the content between the two ends of a bookmark. */
    void bookmarked(String name, List<?> content, List<Object> to) {
        BigInteger id = BigInteger.valueOf(bookmarks++);
        CTBookmark start = WML.createCTBookmark();
        start.setId(id);
        start.setName(name);
        CTMarkupRange end = WML.createCTMarkupRange();
        end.setId(id);
        to.add(WML.createPBookmarkStart(start));
        to.addAll(content);
        to.add(WML.createPBookmarkEnd(end));
    }

    P.Hyperlink link(@Nullable String relation, @Nullable String bookmark, List<?> content) {
        P.Hyperlink link = WML.createPHyperlink();
        link.setId(relation);
        link.setAnchor(bookmark);
        link.setHistory(true);
        link.getContent().addAll(content);
        return link;
    }

    /** A field with what it shows until it is updated. */
    List<R> field(String instruction, List<R> shown, @Nullable String style) {
        List<R> field = new ArrayList<>(List.of(mark(STFldCharType.BEGIN, style), instruction(instruction, style),
                mark(STFldCharType.SEPARATE, style)));
        field.addAll(shown);
        field.add(mark(STFldCharType.END, style));
        return field;
    }

    R mark(STFldCharType type, @Nullable String style) {
        FldChar mark = WML.createFldChar();
        mark.setFldCharType(type);
        R run = runs.empty(style);
        run.getContent().add(WML.createRFldChar(mark));
        return run;
    }

    R instruction(String text, @Nullable String style) {
        R run = runs.empty(style);
        run.getContent().add(WML.createRInstrText(Runs.text(" " + text + " ")));
        return run;
    }

    R tab() {
        R run = runs.empty(null);
        run.getContent().add(WML.createRTab(WML.createRTab()));
        return run;
    }
}
