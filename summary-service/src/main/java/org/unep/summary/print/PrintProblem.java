package org.unep.summary.print;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** Why there is no PDF. */
public enum PrintProblem implements ProblemType {

    FONT_MISSING(501, "There is no font for some of the characters",
            "A PDF with boxes in place of letters is not made. `detail` says which characters they are and what the operator can "
                    + "install or configure; the other formats have them."),
    TOO_LONG_TO_PRINT(501, "The document is longer than what is printed as a PDF",
            "`detail` says by how much, and what the operator can configure; the other formats have all of it."),
    PRINTER_BUSY(503, "As many documents are being printed as fit into memory", "Ask again after `Retry-After`.");

    private final Kind kind;

    PrintProblem(int status, String title, String explanation) {
        this.kind = new Kind(status, title, explanation);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Gives the types their pages. */
    static class Catalog {

        @Produces
        ProblemCatalog catalog() {
            return ProblemCatalog.of(values());
        }
    }
}
