package org.unep.summary.print;

import java.util.List;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

import com.openhtmltopdf.pdfboxout.PageSupplier;

/**
 * Begins pages, and makes each that is complete as small as it can be: every box leaves a mark of its own that its background
 * is decoration, even where it has none, and these marks are half of all that a long document keeps in memory.
 */
final class Pages implements PageSupplier {

    private final COSDictionary decoration = new COSDictionary();
    private @Nullable PDPage current;

    Pages() {
        decoration.setItem(COSName.TYPE, COSName.getPDFName("Layout"));
    }

    @Override
    public PDPage requestPage(PDDocument document, float width, float height, int number, int shadow) {
        finish();
        var page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        current = page;
        return page;
    }

    /** The last page is complete. */
    void finish() {
        if (current != null && current.getResources() != null) {
            COSDictionary marks = current.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
            if (marks != null) {
                List.copyOf(marks.keySet()).stream().filter(name -> isBackground(marks.getDictionaryObject(name)))
                        .forEach(name -> marks.setItem(name, decoration));
            }
        }
        current = null;
    }

    private static boolean isBackground(@Nullable COSBase mark) {
        return mark instanceof COSDictionary dictionary && COSName.BACKGROUND.equals(dictionary.getCOSName(COSName.TYPE));
    }
}
