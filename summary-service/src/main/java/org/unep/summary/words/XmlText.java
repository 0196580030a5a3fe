package org.unep.summary.words;

import java.util.regex.Pattern;

/** Text as XML can hold it, should somebody have said something else. */
public final class XmlText {

    private static final Pattern FORBIDDEN = Pattern
            .compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private XmlText() {
    }

    /** The text with U+FFFD in place of each character that no XML document can have in it. */
    public static String allowed(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }
}
