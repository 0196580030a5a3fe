package org.unep.chassis.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.vertx.core.http.HttpClosedException;

/**
 * Gives every error the suite's shape, wherever it was thrown: the extension maps the exception, this names its type,
 * points at the wrong places, and keeps Java names out of the words.
 */
@Singleton
public class ProblemShaping implements ProblemPostProcessor {

    private static final int BAD_REQUEST = 400;
    private static final int INTERNAL_ERROR = 500;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Problem shaped = problem instanceof Problem known ? known : shape(problem, context);
        var builder = HttpProblem.builder(shaped);
        problem.getHeaders().forEach(builder::withHeader);
        instance(context.path).ifPresent(builder::withInstance);
        return builder.build();
    }

    @Override
    public int priority() {
        return 1000; // before the logger and the others, so that they see what the client sees
    }

    private Problem shape(HttpProblem problem, ProblemContext context) {
        Throwable cause = context.cause;
        if (cause instanceof ConstraintViolationException violations) {
            return Violations.problem(violations);
        }
        Optional<Problem> told = find(cause, Problem.class);
        if (told.isPresent()) {
            return told.get();
        }
        Optional<JsonProcessingException> json = unreadable(problem, cause);
        if (json.isPresent()) {
            return WrongJson.of(json.get());
        }
        if (isHungUp(cause)) {
            return CommonProblem.INVALID_REQUEST.because("The connection was closed before the request had come in full.");
        }
        var kind = CommonProblem.ofStatus(find(cause, JsonProcessingException.class).isPresent() ? INTERNAL_ERROR
                : problem.getStatusCode());
        return kind.because(words(kind));
    }

    // the words of a framework's exception are for programmers
    private static String words(CommonProblem kind) {
        return kind == CommonProblem.INTERNAL_ERROR ? kind.explanation()
                : kind == CommonProblem.INVALID_REQUEST ? kind.title() + "."
                        : kind.title() + ". " + kind.explanation();
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1"); // RFC 6901
    }

    // what reads is a parser: a generator that fails is our own fault
    private static Optional<JsonProcessingException> unreadable(HttpProblem problem, Throwable cause) {
        return find(cause, JsonProcessingException.class).filter(
                e -> problem.getStatusCode() == BAD_REQUEST && !(e.getProcessor() instanceof JsonGenerator));
    }

    private static boolean isHungUp(@Nullable Throwable cause) {
        return find(cause, ClosedChannelException.class).isPresent() || find(cause, HttpClosedException.class).isPresent();
    }

    private static Optional<URI> instance(String path) {
        try {
            URI uri = new URI(null, null, path, null);
            // the extension decodes what it is given
            return Optional.of(URI.create(URLEncoder.encode(uri.toASCIIString(), StandardCharsets.UTF_8)));
        } catch (URISyntaxException noPath) {
            return Optional.empty();
        }
    }

    private static <T extends Throwable> Optional<T> find(@Nullable Throwable from, Class<T> type) {
        for (Throwable t = from; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
