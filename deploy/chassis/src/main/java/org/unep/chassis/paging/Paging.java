package org.unep.chassis.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

import io.vertx.ext.web.RoutingContext;

/**
 * Keyset paging: a list is ordered by a key that never changes, a cursor holds the last key seen, and the next page
 * starts behind it. So a page stays what it is while others insert.
 */
@RequestScoped
public class Paging {

    private static final String PREFIX = "k1:";

    private final UriInfo uri;
    private final RoutingContext http;

    Paging(UriInfo uri, RoutingContext http) {
        this.uri = uri;
        this.http = http;
    }

    /** The key behind which the page starts: the empty string for the first page. */
    public String after(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (key.startsWith(PREFIX)) {
                return key.substring(PREFIX.length());
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the one answer for all foreign cursors
        }
        throw CommonProblem.INVALID_CURSOR.at("?cursor", "Not a cursor of this list.");
    }

    /**
     * Shapes a page from one row more than asked for; the surplus row only tells that there is a next page.
     *
     * @param rows at most {@code limit + 1} rows in key order
     * @param total counts the list, or null where the client did not ask
     */
    public <R, T> Page<T> page(List<R> rows, int limit, Function<? super R, String> key,
            Function<? super R, ? extends T> view, @Nullable Supplier<Long> total) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? next(key.apply(shown.get(limit - 1))) : null;
        return new Page<>(shown.stream().<T> map(view).toList(), next, total == null ? null : total.get());
    }

    private String next(String lastKey) {
        String cursor = Base64.getUrlEncoder().withoutPadding()
                .encodeToString((PREFIX + lastKey).getBytes(StandardCharsets.UTF_8));
        String next = uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build().toString();
        http.response().headers().add("Link", "<" + next + ">; rel=\"next\"");
        return next;
    }
}
