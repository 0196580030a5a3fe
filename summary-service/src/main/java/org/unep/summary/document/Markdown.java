package org.unep.summary.document;

import java.util.regex.Pattern;

import io.quarkus.qute.TemplateExtension;

/** Plain text within Markdown: nothing that somebody wrote or said is taken for markup. */
@TemplateExtension
final class Markdown {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&]|^[-+]|(?<=^\\d{1,9})[.)]");
    private static final Pattern BREAKS = Pattern.compile("\\R+");

    private Markdown() {
    }

    /** The text with a backslash before every character that Markdown would read as markup, on one line. */
    static String markdown(String text) {
        return MARKUP.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("\\\\$0");
    }
}
