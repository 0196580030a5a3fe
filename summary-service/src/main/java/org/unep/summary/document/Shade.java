package org.unep.summary.document;

import java.util.Locale;

import org.unep.summary.document.SummaryDocument.Count;
import org.unep.summary.words.Phrases;

/** Where those who spoke can stand, in the order and the colours of a bar. Dark ones have white numbers. */
enum Shade {
    FAVOUR("#0f5c8c", "#ffffff"),
    CONDITIONAL("#8fc1e3", "#1b1b1b"),
    OTHER("#cfcfcf", "#1b1b1b"),
    CONCERN("#f3b562", "#1b1b1b"),
    OPPOSE("#9c3d10", "#ffffff");

    private final String fill;
    private final String ink;

    Shade(String fill, String ink) {
        this.fill = fill;
        this.ink = ink;
    }

    String fill() {
        return fill;
    }

    String ink() {
        return ink;
    }

    String in(Phrases words) {
        return words.say("bar." + name().toLowerCase(Locale.ROOT));
    }

    int of(Count count) {
        return switch (this) {
            case FAVOUR -> count.support();
            case CONDITIONAL -> count.conditional();
            case OTHER -> count.other();
            case CONCERN -> count.concern();
            case OPPOSE -> count.oppose();
        };
    }
}
