package org.unep.summary.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;

/**
 * Prints a page as a PDF that archives keep (PDF/A-3a, which is stricter than 3u) and that screen readers read (PDF/UA-1).
 * What a document takes grows with its pages, so each takes one of the {@link Places}.
 */
@ApplicationScoped
public class PrintingPdf {

    /** What the templates call the service's own font. */
    private static final String FAMILY = "Suite";
    private static final int SMALL = 100;
    // measured: 300 pages have three million characters, and a heap of 256 MB prints them and does nothing else
    private static final int BYTES_A_CHARACTER = 70;
    private static final long REST = 80L << 20;
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final Fonts fonts;
    private final Places places;
    private final int longest;

    PrintingPdf(Fonts fonts, Places places,
            @ConfigProperty(name = "suite.print.longest") OptionalInt longest) {
        this.fonts = fonts;
        this.places = places;
        this.longest = longest.orElseGet(() -> fitting(Runtime.getRuntime().maxMemory(), places.count()));
    }

    /** @return how many characters a page can have so that so many at once leave the rest of the service enough of the heap */
    static int fitting(long heap, int atOnce) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, heap - REST) / atOnce / BYTES_A_CHARACTER);
    }

    /**
     * @param html the page, well-formed as XML too; made only once there is a place to print it
     * @throws org.unep.chassis.problem.Problem 501 where there is no font for a character or the page is too long, 503 where
     *         all places are taken
     */
    public byte[] print(Supplier<String> html, Attachment attachment) {
        return places.make(() -> {
            try {
                return printed(html, attachment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private byte[] printed(Supplier<String> html, Attachment attachment) throws IOException {
        Path file = Files.createTempFile("summary", ".pdf");
        try {
            write(html, attachment, file);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private void write(Supplier<String> html, Attachment attachment, Path file) throws IOException {
        try (var document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            lay(Page.of(bounded(html.get())), document);
            attachment.attach(document);
            // packing the tags of many pages takes more memory than the tags themselves
            document.save(file.toFile(), document.getNumberOfPages() > SMALL ? CompressParameters.NO_COMPRESSION
                    : CompressParameters.DEFAULT_COMPRESSION);
        }
    }

    private String bounded(String html) {
        if (html.length() > longest) {
            throw PrintProblem.TOO_LONG_TO_PRINT.because("It has " + html.length() + " characters, and at most " + longest
                    + " are printed, " + BYTES_A_CHARACTER
                    + " bytes of memory each. More memory, or suite.print.longest, raises the bound.");
        }
        return html;
    }

    // what the layout needs is not kept until the document is saved: therefore the document holds the fonts
    private void lay(Page page, PDDocument document) throws IOException {
        Set<Font> others = fonts.beside(page.characters());
        var pages = new Pages();
        try (var renderer = new PdfRendererBuilder().usePDDocument(document).withW3cDocument(page.document(), "")
                .usePdfAConformance(PdfAConformance.PDFA_3_A).usePdfUaAccessibility(true).useColorProfile(SRGB)
                .useUnicodeBidiSplitter(Direction.Splitter::new).useUnicodeBidiReorderer(new Direction.Reorderer())
                .useSVGDrawer(new Bars()).usePageSupplier(pages).withProducer("summary-service")
                .useExternalResourceAccessControl((uri, type) -> false,
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .buildPdfRenderer()) {
            PdfBoxFontResolver resolver = renderer.getFontResolver();
            resolver.addFont(in(document, fonts.regular()), FAMILY, 400, IdentValue.NORMAL, true, FontGroup.MAIN);
            resolver.addFont(in(document, fonts.bold()), FAMILY, 700, IdentValue.NORMAL, true, FontGroup.MAIN);
            for (Font font : others) {
                resolver.addFont(in(document, font), font.name(), 400, IdentValue.NORMAL, true,
                        FontGroup.PRE_BUILT_IN_FALLBACK);
            }
            renderer.createPDFWithoutClosing();
            pages.finish();
        }
        if (page.isRightToLeft()) {
            ReadingOrder.turnRowsBack(document.getDocumentCatalog().getStructureTreeRoot());
        }
    }

    private static PDFontSupplier in(PDDocument document, Font font) throws IOException {
        try (InputStream bytes = font.open()) {
            return new PDFontSupplier(PDType0Font.load(document, bytes, true));
        }
    }
}
