package org.unep.chassis.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * An error on its way to the client, as RFC 9457 problem details.
 *
 * <p>
 * Shape: {@code type}, {@code title}, {@code status}, {@code detail}, {@code instance} and, where places in the request
 * are to blame, {@code errors}: a list of {@code {"pointer": <RFC 6901>, "detail": <words>}}.
 */
public final class Problem extends HttpProblem {

    private static final long serialVersionUID = 1L;

    /**
     * One place in the request that is wrong. {@code pointer} is a JSON Pointer into the body, {@code ?name} for a query
     * parameter, or <code>{name}</code> for a part of the path.
     */
    public record At(String pointer, String detail) {
    }

    private final transient ProblemType kind;
    private final transient List<At> places;

    private Problem(ProblemType kind, List<At> places, HttpProblem.Builder builder) {
        super(builder);
        this.kind = kind;
        this.places = places;
    }

    static Problem of(ProblemType kind, String detail) {
        return new Problem(kind, List.of(), start(kind, detail));
    }

    /** The same problem with one more place named. */
    public Problem at(String pointer, String detail) {
        List<At> more = new ArrayList<>(places);
        more.add(new At(pointer, detail));
        var builder = start(kind, getDetail()).with("errors", List.copyOf(more));
        getHeaders().forEach(builder::withHeader);
        return new Problem(kind, List.copyOf(more), builder);
    }

    /** The same problem, telling the client when another try may succeed ({@code Retry-After}, whole seconds). */
    public Problem retryAfter(Duration wait) {
        var builder = start(kind, getDetail()).withHeader("Retry-After", Math.max(1, wait.toSeconds()));
        if (!places.isEmpty()) {
            builder.with("errors", places);
        }
        return new Problem(kind, places, builder);
    }

    /** The same problem with one more member, for what a client needs to know to go on (RFC 9457, section 3.2). */
    public Problem with(String member, Object value) {
        return new Problem(kind, places, HttpProblem.builder(this).with(member, value));
    }

    /** The places in the request that are to blame, possibly none. */
    public List<At> places() {
        return places;
    }

    /** What kind of problem this is. */
    public ProblemType kind() {
        return kind;
    }

    private static HttpProblem.Builder start(ProblemType kind, String detail) {
        return HttpProblem.builder().withType(kind.uri()).withTitle(kind.title()).withStatus(kind.status()).withDetail(detail);
    }
}
