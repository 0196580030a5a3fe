package org.unep.chassis.paging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.vertx.ext.web.RoutingContext;

/**
 * Keyset paging: a list is ordered by a key that never changes, a cursor holds the last key seen, and the next page
 * starts behind it. So a page stays what it is while others insert. Cursors are sealed, each for its list.
 */
@RequestScoped
public class Paging {

    private static final String CURSOR = "cursor";
    /** What says which part of a list is asked for and in which shape, and not which list. */
    private static final Set<String> NOT_THE_LIST = Set.of(CURSOR, "limit", "$top", "count", "fields");

    private final UriInfo uri;
    private final RoutingContext http;
    private final Seal seal;

    Paging(UriInfo uri, RoutingContext http, Seal seal) {
        this.uri = uri;
        this.http = http;
        this.seal = seal;
    }

    /**
     * The key behind which the page starts: the empty string for the first page.
     *
     * @throws Problem 400 where the cursor was not given for this very list, with these filters
     */
    public String after(@Nullable String cursor) {
        return cursor == null ? ""
                : seal.open(list(), cursor)
                        .orElseThrow(Paging::invalid);
    }

    /** The same for a list that is ordered by id: null for the first page. */
    public @Nullable UUID afterId(@Nullable String cursor) {
        return cursor == null ? null : id(after(cursor));
    }

    /**
     * The id that a cursor holds.
     *
     * @throws Problem 400 where it holds something else, which only a forged one does
     */
    public static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException noId) {
            throw invalid();
        }
    }

    /** The number that a cursor holds, such as that of a version: 0 for the first page. */
    public int afterNumber(@Nullable String cursor) {
        String key = after(cursor);
        try {
            return key.isEmpty() ? 0 : Integer.parseInt(key);
        } catch (NumberFormatException noNumber) {
            throw invalid();
        }
    }

    /** That a cursor, which only a forged one does, holds what is no key of the list. */
    public static Problem invalid() {
        return CommonProblem.INVALID_CURSOR.at("?" + CURSOR, "Not a cursor of this list.");
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
        // not from the address as it was sent: that may have signs which stand in no address, such as |
        String next = uri.getBaseUriBuilder().path(uri.getPath()).build() + "?"
                + query(name -> !name.equals(CURSOR)).collect(Collectors.joining("&", "", "&"))
                + CURSOR + "=" + seal.seal(list(), lastKey);
        http.response().headers().add("Link", "<" + next + ">; rel=\"next\"");
        return next;
    }

    // the same for every order and spelling of the parameters
    private String list() {
        return query(name -> !NOT_THE_LIST.contains(name)).collect(Collectors.joining("&", uri.getPath() + "?", ""));
    }

    private Stream<String> query(Predicate<String> which) {
        return new TreeMap<>(uri.getQueryParameters()).entrySet().stream().filter(p -> which.test(p.getKey()))
                .flatMap(p -> p.getValue().stream().map(v -> encoded(p.getKey()) + "=" + encoded(v)));
    }

    // times and lists stay legible: a query may have colons and commas
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":").replace("%2C", ",");
    }
}
