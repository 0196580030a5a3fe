package org.unep.chassis.text;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Languages by their BCP 47 tags. */
public final class Languages {

    private static final int MAX_LENGTH = 35;

    private Languages() {
    }

    /** How the tag of a language is written, so that two of one language are equal. */
    public static String canonical(String tag) {
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    /** Whether the tag is of a language that CLDR has a name for: neither `und`, nor for private use, nor made up. */
    public static boolean isTag(String tag) {
        if (tag.isBlank() || tag.length() > MAX_LENGTH) {
            return false;
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String code = locale.getLanguage();
            return !code.isEmpty() && locale.getExtension(Locale.PRIVATE_USE_EXTENSION) == null
                    && !locale.getDisplayLanguage(Locale.ENGLISH).equals(code);
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
