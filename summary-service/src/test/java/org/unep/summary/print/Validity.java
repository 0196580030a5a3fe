package org.unep.summary.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Has veraPDF check what a PDF claims to be. */
public final class Validity {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Validity() {
    }

    /** Readers can read it aloud (PDF/UA-1) and archives keep it (PDF/A-3, a and therefore u). */
    public static void check(byte[] pdf) {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_U, PDFAFlavour.PDFA_3_A)) {
            assertEquals(List.of(), violations(pdf, flavour), flavour.toString());
        }
    }

    private static List<String> violations(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(broken -> broken.getRuleId().getClause() + ": " + broken.getMessage()).distinct().toList();
        } catch (VeraPDFException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
