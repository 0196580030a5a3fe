package org.unep.proposals.search;

import org.jspecify.annotations.Nullable;

/**
 * The words that are looked for.
 *
 * @param language where to look for them, null for everywhere
 */
public record Search(String q, @Nullable String language) {

    /** At most so many characters, of which one is not white. */
    public static final int MAX = 200;
    public static final String WORDS = "[^\\x00]*[^\\s\\x00][^\\x00]*";
    public static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

    public static @Nullable Search of(@Nullable String q, @Nullable String language) {
        return q == null ? null : new Search(q, language);
    }
}
