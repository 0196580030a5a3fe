package org.unep.bench;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A statement in SQL.
 *
 * @param text with parameters {@code $1}, {@code $2}, ...
 * @param parameters in the text format of PostgreSQL
 */
record Sql(String text, List<@Nullable String> parameters) {

    /** The same for a new row in place of the one that has the id, each time that it is executed. */
    Sql forNewOnesLike(String id) {
        String again = text;
        for (int i = 0; i < parameters.size(); i++) {
            String parameter = parameters.get(i);
            if (parameter != null && parameter.contains(id)) {
                again = again.replaceFirst("\\$" + (i + 1) + "(?!\\d)",
                        "replace(\\$" + (i + 1) + ", '" + id + "', cast(uuidv7() as text))");
            }
        }
        return new Sql(again, parameters);
    }
}
