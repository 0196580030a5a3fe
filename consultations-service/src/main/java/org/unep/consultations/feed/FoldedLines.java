package org.unep.consultations.feed;

import java.nio.charset.StandardCharsets;

/**
 * Folds lines as RFC 5545, section 3.1, wants it: at 75 octets. The library counts characters, and would cut one in two that
 * Java keeps as a pair.
 */
final class FoldedLines {

    private static final String BREAK = "\r\n";
    private static final int MAX = 75;

    private FoldedLines() {
    }

    /** The lines, which end with CRLF, with none longer than may be. */
    static String of(String lines) {
        var folded = new StringBuilder(lines.length() + lines.length() / MAX * 3);
        for (String line : lines.split(BREAK)) {
            int octets = 0;
            for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
                String sign = line.substring(i, line.offsetByCodePoints(i, 1));
                int more = sign.getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > MAX) {
                    folded.append(BREAK).append(' ');
                    octets = 1;
                }
                folded.append(sign);
                octets += more;
            }
            folded.append(BREAK);
        }
        return folded.toString();
    }
}
