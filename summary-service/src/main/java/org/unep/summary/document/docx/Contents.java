package org.unep.summary.document.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.docx4j.jaxb.Context;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTSdtDocPart;
import org.docx4j.wml.CTTabStop;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.STFldCharType;
import org.docx4j.wml.STTabJc;
import org.docx4j.wml.SdtBlock;
import org.docx4j.wml.SdtContentBlock;
import org.docx4j.wml.SdtPr;
import org.docx4j.wml.Tabs;

/**
 * The table of contents as Word keeps it: a field that already shows its entries, so that nobody is asked whether to update
 * it. An entry leads to its heading; on which page that is, Word writes beside it when it prints or updates the table, for
 * only who lays the pages out knows.
 */
final class Contents {

    private static final String FIELD = "TOC \\o \"1-" + Contents.LEVELS + "\" \\h \\z \\u";
    private static final ObjectFactory WML = Context.getWmlObjectFactory();

    /** How many levels of headings are listed. */
    static final int LEVELS = 2;

    private final Paragraphs paragraphs;
    private final List<P> entries = new ArrayList<>();

    Contents(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** @param level of the heading, from 1 */
    void list(List<R> heading, int level, String bookmark) {
        if (level > LEVELS) {
            return;
        }
        List<Object> linked = new ArrayList<>(heading);
        linked.add(paragraphs.tab());
        linked.addAll(paragraphs.field("PAGEREF " + bookmark + " \\h", List.of(), null));
        P entry = paragraphs.of("TOC" + level, List.of(paragraphs.link(null, bookmark, linked)));
        entry.getPPr().setTabs(noLeader());
        entries.add(entry);
    }

    /** The table under its heading. */
    SdtBlock write(String heading) {
        SdtBlock block = WML.createSdtBlock();
        block.setSdtPr(gallery());
        SdtContentBlock content = WML.createSdtContentBlock();
        content.getContent().add(paragraphs.of("TOCHeading", heading));
        entries.get(0).getContent().addAll(0, List.of(paragraphs.mark(STFldCharType.BEGIN, null),
                paragraphs.instruction(FIELD, null), paragraphs.mark(STFldCharType.SEPARATE, null)));
        content.getContent().addAll(entries);
        entries.get(entries.size() - 1).getContent().add(paragraphs.mark(STFldCharType.END, null));
        block.setSdtContent(content);
        return block;
    }

    // dots would lead to a number that is not there yet
    private static Tabs noLeader() {
        CTTabStop end = WML.createCTTabStop();
        end.setVal(STTabJc.RIGHT);
        end.setPos(BigInteger.valueOf(Tables.WIDTH));
        Tabs tabs = WML.createTabs();
        tabs.getTab().add(end);
        return tabs;
    }

    private static SdtPr gallery() {
        CTSdtDocPart.DocPartGallery named = WML.createCTSdtDocPartDocPartGallery();
        named.setVal("Table of Contents");
        CTSdtDocPart part = WML.createCTSdtDocPart();
        part.setDocPartGallery(named);
        part.setDocPartUnique(new BooleanDefaultTrue());
        SdtPr properties = WML.createSdtPr();
        properties.getRPrOrAliasOrLock().add(WML.createSdtPrDocPartObj(part));
        return properties;
    }
}
