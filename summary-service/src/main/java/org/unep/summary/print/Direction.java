package org.unep.summary.print;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/** Text that runs from right to left, or both ways: the Unicode bidirectional algorithm, and Arabic letters joined. */
final class Direction {

    private Direction() {
    }

    /** Splits a paragraph into runs of one direction. */
    static final class Splitter implements BidiSplitter {

        private Bidi bidi = new Bidi("", Bidi.LTR);

        @Override
        public void setParagraph(String paragraph, byte direction) {
            bidi = new Bidi();
            bidi.setPara(paragraph, direction == RTL ? Bidi.RTL : Bidi.LTR, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            var run = bidi.getVisualRun(index);
            return new BidiTextRun(run.getStart(), run.getLength(), run.isOddRun() ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return switch (Bidi.getBaseDirection(paragraph)) {
                case Bidi.LTR -> LTR;
                case Bidi.RTL -> RTL;
                default -> NEUTRAL;
            };
        }
    }

    /** Puts a run that goes from right to left into the order in which it is drawn. */
    static final class Reorderer implements BidiReorderer {

        private static final char FIRST_SIGN = '\uFE70';
        private static final char LAST_SIGN = '\uFE7F';
        private static final int OUTWARD = ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;
        private final ArabicShaping joining = new ArabicShaping(ArabicShaping.LETTERS_SHAPE | OUTWARD);
        private final ArabicShaping parting = new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE | OUTWARD);

        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
        }

        @Override
        public String shapeText(String text) {
            return signs(shaped(joining, text));
        }

        @Override
        public String deshapeText(String text) {
            return shaped(parting, text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }

        // a vowel sign stands on its letter, not on a line or space of its own as among the joined forms
        private static String signs(String shaped) {
            StringBuilder text = null;
            for (int i = 0; i < shaped.length(); i++) {
                char c = shaped.charAt(i);
                if (c >= FIRST_SIGN && c <= LAST_SIGN) {
                    text = text == null ? new StringBuilder(shaped) : text;
                    String sign = Normalizer2.getNFKDInstance().getDecomposition(c);
                    text.setCharAt(i, sign.charAt(sign.length() - 1));
                }
            }
            return text == null ? shaped : text.toString();
        }

        private static String shaped(ArabicShaping shaping, String text) {
            try {
                return shaping.shape(text);
            } catch (ArabicShapingException e) {
                throw new IllegalArgumentException(text, e);
            }
        }
    }
}
