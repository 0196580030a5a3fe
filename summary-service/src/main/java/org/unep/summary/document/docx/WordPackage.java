package org.unep.summary.document.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.xml.bind.JAXBException;

import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.docProps.core.dc.elements.ObjectFactory;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.jaxb.Context;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.DocPropsCorePart;
import org.docx4j.openpackaging.parts.DocPropsCustomPart;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FootnotesPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.CTLanguage;
import org.docx4j.wml.SectPr;
import org.unep.summary.document.PrintedSummary;
import org.unep.summary.document.SummaryDocument;
import org.unep.summary.words.XmlText;

/** The parts that a DOCX is made of: text, styles, settings and footnotes, and what a catalogue wants to know of it. */
final class WordPackage {

    private final WordprocessingMLPackage file = new WordprocessingMLPackage();
    private final MainDocumentPart text = new MainDocumentPart();
    private final FootnotesPart footnotes = new FootnotesPart();

    WordPackage(PrintedSummary summary) throws Docx4JException, JAXBException {
        text.setJaxbElement(Context.getWmlObjectFactory().createDocument());
        text.getJaxbElement().setBody(Context.getWmlObjectFactory().createBody());
        file.addTargetPart(text);
        var styles = read(new StyleDefinitionsPart(), "styles.xml");
        var settings = read(new DocumentSettingsPart(), "settings.xml");
        read(footnotes, "footnotes.xml");
        speak(summary.language(), styles.getJaxbElement().getDocDefaults().getRPrDefault().getRPr().getLang());
        speak(summary.language(), settings.getJaxbElement().getThemeFontLang());
        describe(summary);
    }

    /** What stands in its body. */
    List<Object> content() {
        return text.getContent();
    }

    FootnotesPart footnotes() {
        return footnotes;
    }

    /** Id of the relation by which the text names the part. */
    String add(Part part) throws Docx4JException {
        return text.addTargetPart(part).getId();
    }

    /** Ends the body with its page. */
    void close(SectPr page) {
        text.getJaxbElement().getBody().setSectPr(page);
    }

    void save(OutputStream out) throws Docx4JException {
        file.save(out);
    }

    // the language of the text is that of its kind of script; the others keep theirs
    private static void speak(String language, CTLanguage languages) {
        CTLanguage own = Runs.language(language.equals("en") ? "en-GB" : Runs.full(language));
        if (own.getVal() != null) {
            languages.setVal(own.getVal());
        }
        if (own.getEastAsia() != null) {
            languages.setEastAsia(own.getEastAsia());
        }
        if (own.getBidi() != null) {
            languages.setBidi(own.getBidi());
        }
    }

    private void describe(PrintedSummary summary) throws Docx4JException {
        SummaryDocument document = summary.document();
        ObjectFactory dublinCore = new ObjectFactory();
        CoreProperties core = new CoreProperties();
        core.setTitle(dublinCore.createTitle(literal(summary.title())));
        core.setSubject(literal(document.process()));
        core.setCreator(literal(summary.say("page.author")));
        core.setDescription(dublinCore.createDescription(literal(summary.say("about.not-negotiated"))));
        core.setIdentifier(dublinCore.createIdentifier(literal("urn:uuid:" + summary.summary())));
        core.setLanguage(literal(summary.language()));
        core.setVersion(String.valueOf(summary.number()));
        core.setContentStatus(document.status());
        DocPropsCorePart catalogue = new DocPropsCorePart();
        catalogue.setJaxbElement(core);
        file.addTargetPart(catalogue);
        DocPropsCustomPart custom = new DocPropsCustomPart();
        custom.setJaxbElement(new org.docx4j.docProps.custom.ObjectFactory().createProperties());
        custom.setProperty("sha256", summary.sha256());
        custom.setProperty("ruleVersion", String.valueOf(document.ruleVersion()));
        file.addTargetPart(custom);
    }

    private static SimpleLiteral literal(String text) {
        SimpleLiteral literal = new SimpleLiteral();
        literal.getContent().add(XmlText.allowed(text));
        return literal;
    }

    private <T extends JaxbXmlPart<?>> T read(T part, String name) throws Docx4JException, JAXBException {
        add(part);
        try (InputStream file = WordPackage.class.getResourceAsStream("/docx/" + name)) {
            part.unmarshal(file);
            return part;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
