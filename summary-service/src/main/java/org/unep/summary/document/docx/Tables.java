package org.unep.summary.document.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.docx4j.jaxb.Context;
import org.docx4j.sharedtypes.STOnOff;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTShd;
import org.docx4j.wml.CTString;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.CTTblLook;
import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.P;
import org.docx4j.wml.R;
import org.docx4j.wml.STShd;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;
import org.jspecify.annotations.Nullable;
import org.unep.summary.document.PrintedSummary;
import org.unep.summary.document.SummaryDocument.Table;
import org.unep.summary.document.SupportBars.Bar;
import org.unep.summary.document.SupportBars.Segment;

/** Tables whose first row stands at the head of every page, and the bars of support, which are tables of one shaded row. */
final class Tables {

    /** Of the text on a page of A4, in twentieths of a point. */
    static final int WIDTH = 9638;
    private static final int LONGEST = 44;
    private static final int SHORTEST = 7;
    private static final ObjectFactory WML = Context.getWmlObjectFactory();

    private final Paragraphs paragraphs;
    private final PrintedSummary summary;

    Tables(Paragraphs paragraphs, PrintedSummary summary) {
        this.paragraphs = paragraphs;
        this.summary = summary;
    }

    /** The table under its caption. */
    List<Object> table(Table table) {
        List<Integer> widths = widths(table);
        Tbl written = empty("SummaryTable", widths, table.caption(), table.caption());
        CTTblLook look = WML.createCTTblLook();
        look.setFirstRow(STOnOff.ONE);
        look.setFirstColumn(STOnOff.ONE);
        written.getTblPr().setTblLook(look);
        Tr head = row(table.columns(), widths);
        head.getTrPr().getCnfStyleOrDivIdOrGridBefore().add(WML.createCTTrPrBaseTblHeader(new BooleanDefaultTrue()));
        written.getContent().add(head);
        table.rows().forEach(cells -> written.getContent().add(row(cells, widths)));
        // without a paragraph behind it, the next table would be taken for its continuation
        return List.of(paragraphs.of("Caption", table.caption()), written, paragraphs.of("TableText", List.of()));
    }

    /** A bar under its name; what its shades show is told in words to those who do not see it. */
    List<Object> bar(Bar bar) {
        List<Object> label = new ArrayList<>(paragraphs.runs().of(bar.camp(), "Strong", null));
        label.addAll(paragraphs.runs().of(": " + bar.spoken()));
        P named = paragraphs.of("BarLabel", label);
        if (bar.segments().isEmpty()) {
            return List.of(named);
        }
        List<Integer> widths = bar.segments().stream().map(segment -> Math.max(280, segment.width() * WIDTH / 400)).toList();
        Tbl table = empty("SupportBar", widths, bar.camp(), bar.told());
        Tr row = row();
        IntStream.range(0, widths.size()).forEach(i -> row.getContent().add(segment(bar.segments().get(i), widths.get(i))));
        table.getContent().add(row);
        return List.of(named, table);
    }

    /** What each shade of the bars stands for. */
    Tbl legend() {
        List<Integer> widths = List.of(400, WIDTH - 400);
        Tbl table = empty("TableNormal", widths, summary.say("page.how-to-read"), summary.say("page.bars"));
        summary.legend().forEach(shade -> {
            Tr row = row();
            row.getContent().add(cell(widths.get(0), paragraphs.of("TableText", List.of()), hex(shade.fill())));
            row.getContent().add(cell(widths.get(1), paragraphs.of("TableText", shade.meaning()), null));
            table.getContent().add(row);
        });
        return table;
    }

    private Tc segment(Segment segment, int width) {
        List<R> number = paragraphs.runs().of(String.valueOf(segment.n()));
        number.forEach(run -> {
            run.getRPr().setColor(WML.createColor());
            run.getRPr().getColor().setVal(hex(segment.ink()));
        });
        return cell(width, paragraphs.of("BarNumber", number), hex(segment.fill()));
    }

    private Tbl empty(String style, List<Integer> widths, String caption, String description) {
        Tbl table = WML.createTbl();
        TblPr properties = WML.createTblPr();
        CTTblPrBase.TblStyle named = WML.createCTTblPrBaseTblStyle();
        named.setVal(style);
        properties.setTblStyle(named);
        properties.setTblW(width(widths.stream().mapToInt(Integer::intValue).sum()));
        CTTblLayoutType layout = WML.createCTTblLayoutType();
        layout.setType(STTblLayoutType.FIXED);
        properties.setTblLayout(layout);
        if (paragraphs.isRightToLeft()) {
            properties.setBidiVisual(new BooleanDefaultTrue());
        }
        properties.setTblCaption(string(caption));
        properties.setTblDescription(string(description));
        table.setTblPr(properties);
        TblGrid grid = WML.createTblGrid();
        widths.forEach(width -> {
            TblGridCol column = WML.createTblGridCol();
            column.setW(BigInteger.valueOf(width));
            grid.getGridCol().add(column);
        });
        table.setTblGrid(grid);
        return table;
    }

    private Tr row(List<String> cells, List<Integer> widths) {
        Tr row = row();
        IntStream.range(0, cells.size()).forEach(
                i -> row.getContent().add(cell(widths.get(i), paragraphs.of("TableText", cells.get(i)), null)));
        return row;
    }

    // a row is not torn apart between pages
    private static Tr row() {
        Tr row = WML.createTr();
        TrPr properties = WML.createTrPr();
        properties.getCnfStyleOrDivIdOrGridBefore().add(WML.createCTTrPrBaseCantSplit(new BooleanDefaultTrue()));
        row.setTrPr(properties);
        return row;
    }

    private static Tc cell(int width, P content, @Nullable String colour) {
        Tc cell = WML.createTc();
        TcPr properties = WML.createTcPr();
        properties.setTcW(width(width));
        if (colour != null) {
            CTShd shade = WML.createCTShd();
            shade.setVal(STShd.CLEAR);
            shade.setColor("auto");
            shade.setFill(colour);
            properties.setShd(shade);
        }
        cell.setTcPr(properties);
        cell.getContent().add(content);
        return cell;
    }

    // as wide as their texts are long, within bounds
    private static List<Integer> widths(Table table) {
        int[] longest = IntStream.range(0, table.columns().size())
                .map(i -> Math.min(LONGEST, Math.max(SHORTEST, Math.max(longestWord(table.columns().get(i)),
                        table.rows().stream().mapToInt(row -> row.get(i).length()).max().orElse(0)))))
                .toArray();
        int all = IntStream.of(longest).sum();
        return IntStream.of(longest).mapToObj(n -> n * WIDTH / all).toList();
    }

    // in bold letters, and never torn apart
    private static int longestWord(String text) {
        return List.of(text.split(" ")).stream().mapToInt(String::length).max().orElse(0) * 3 / 2;
    }

    // as six digits, without the sign that stands before a colour on pages
    private static String hex(String colour) {
        return colour.substring(1).toUpperCase(Locale.ROOT);
    }

    private static TblWidth width(int twips) {
        TblWidth width = WML.createTblWidth();
        width.setType(TblWidth.TYPE_DXA);
        width.setW(BigInteger.valueOf(twips));
        return width;
    }

    private static CTString string(String text) {
        CTString string = WML.createCTString();
        string.setVal(text);
        return string;
    }
}
