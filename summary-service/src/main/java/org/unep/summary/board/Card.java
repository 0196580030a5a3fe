package org.unep.summary.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A proposal on the board.
 *
 * @param standing its level and the marks beside it, on one line
 * @param rows views that are shown and not counted in a bar
 */
public record Card(String id, String number, Text title, Text level, @Nullable Text assigned, boolean diverging,
        String standing, List<Bar> bars, List<Row> rows) {

    /**
     * A text, marked where it is in another language than the page.
     *
     * @param lang BCP 47 tag of the text itself
     */
    public record Text(String value, String lang) {
    }

    /**
     * Governments, or observers.
     *
     * @param told all that the picture shows, in words
     */
    public record Bar(String style, String camp, String spoke, String told, List<Part> parts) {
    }

    /**
     * A part of a bar.
     *
     * @param x where it begins, in percent
     * @param width in percent
     * @param middle where its label stands, in percent
     * @param label a mark and a number, as far as there is room for them
     */
    public record Part(String style, String x, String width, String middle, String label) {
    }

    /** Views of the groups, of breakouts or of unnamed speakers. */
    public record Row(String style, String heading, List<Chip> chips) {
    }

    /** A view, and whose it is. */
    public record Chip(String style, String symbol, String stance, Text holder) {
    }
}
