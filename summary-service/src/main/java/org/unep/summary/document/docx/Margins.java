package org.unep.summary.document.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.SectPr;
import org.unep.summary.document.PrintedSummary;

/** What stands above and below the text on every page: that it is not negotiated, of what it is a version, and the page. */
final class Margins {

    private static final ObjectFactory WML = Context.getWmlObjectFactory();

    private final Paragraphs paragraphs;
    private final PrintedSummary summary;

    Margins(Paragraphs paragraphs, PrintedSummary summary) {
        this.paragraphs = paragraphs;
        this.summary = summary;
    }

    /** A page of A4 with its header and footer. */
    SectPr page(WordPackage file) throws Docx4JException {
        SectPr page = WML.createSectPr();
        HeaderPart header = new HeaderPart();
        header.setJaxbElement(WML.createHdr());
        header.getJaxbElement().getContent().add(head());
        HeaderReference above = WML.createHeaderReference();
        above.setId(file.add(header));
        above.setType(HdrFtrRef.DEFAULT);
        FooterPart footer = new FooterPart();
        footer.setJaxbElement(WML.createFtr());
        footer.getJaxbElement().getContent().add(foot());
        FooterReference below = WML.createFooterReference();
        below.setId(file.add(footer));
        below.setType(HdrFtrRef.DEFAULT);
        page.getEGHdrFtrReferences().addAll(List.of(above, below));
        page.setPgSz(size());
        page.setPgMar(margins());
        if (paragraphs.isRightToLeft()) {
            page.setBidi(new BooleanDefaultTrue());
        }
        return page;
    }

    private P head() {
        List<Object> content = new ArrayList<>(
                paragraphs.runs().of(summary.say("page.not-negotiated"), "Strong", null));
        content.addAll(paragraphs.runs().of(" · " + summary.title()));
        return paragraphs.of("Header", content);
    }

    private P foot() {
        List<Object> content = new ArrayList<>(paragraphs.runs().of(summary.version()));
        content.add(paragraphs.tab());
        content.addAll(paragraphs.field("PAGE", paragraphs.runs().of("1"), null));
        content.addAll(paragraphs.runs().of(" / "));
        content.addAll(paragraphs.field("NUMPAGES", paragraphs.runs().of("1"), null));
        return paragraphs.of("Footer", content);
    }

    private static SectPr.PgSz size() {
        SectPr.PgSz size = WML.createSectPrPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        return size;
    }

    private static SectPr.PgMar margins() {
        SectPr.PgMar margins = WML.createSectPrPgMar();
        margins.setLeft(BigInteger.valueOf(1134));
        margins.setRight(BigInteger.valueOf(1134));
        margins.setTop(BigInteger.valueOf(1304));
        margins.setBottom(BigInteger.valueOf(1304));
        margins.setHeader(BigInteger.valueOf(624));
        margins.setFooter(BigInteger.valueOf(624));
        margins.setGutter(BigInteger.ZERO);
        return margins;
    }
}
