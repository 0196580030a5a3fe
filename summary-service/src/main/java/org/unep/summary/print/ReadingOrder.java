package org.unep.summary.print;

import java.util.Collections;
import java.util.List;

import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** The order in which a PDF is read aloud. */
final class ReadingOrder {

    private ReadingOrder() {
    }

    /** Rows whose cells were turned for the eye are read in the order of their columns all the same. */
    static void turnRowsBack(PDStructureNode node) {
        List<Object> kids = node.getKids();
        if (node instanceof PDStructureElement element && StandardStructureTypes.TR.equals(element.getStructureType())) {
            Collections.reverse(kids);
            node.setKids(kids);
        } else {
            kids.stream().filter(PDStructureNode.class::isInstance).forEach(kid -> turnRowsBack((PDStructureNode) kid));
        }
    }
}
