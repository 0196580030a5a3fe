package org.unep.chassis.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;

/**
 * Gives every error the suite's shape, wherever it was thrown: the extension maps the exception, this names its type,
 * points at the wrong places, and keeps Java names out of the words.
 */
@Singleton
public class ProblemShaping implements ProblemPostProcessor {

    private static final Pattern QUOTED = Pattern.compile("(?i)(?:string: |input string: |text )['\"]?([^'\"]*)['\"]?");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Problem shaped = problem instanceof Problem known ? known : shape(problem, context);
        var builder = HttpProblem.builder(shaped);
        problem.getHeaders().forEach(builder::withHeader);
        return builder.build();
    }

    @Override
    public int priority() {
        return 1000; // before the logger and the others, so that they see what the client sees
    }

    private Problem shape(HttpProblem problem, ProblemContext context) {
        Throwable cause = context.cause;
        if (cause instanceof ConstraintViolationException violations) {
            return ofViolations(violations);
        }
        var json = find(cause, JsonProcessingException.class);
        if (json.isPresent()) {
            return ofJson(json.get());
        }
        if (cause instanceof NotFoundException && cause.getCause() instanceof Exception conversion) {
            return ofParameter(conversion, context.path);
        }
        var kind = CommonProblem.ofStatus(problem.getStatusCode());
        return kind.because(words(kind, cause));
    }

    private static String words(CommonProblem kind, Throwable cause) {
        return switch (kind) {
            case NOT_FOUND, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE, UNAUTHENTICATED, FORBIDDEN ->
                kind.title() + ". " + kind.explanation();
            case INTERNAL_ERROR -> kind.explanation();
            default -> cause.getMessage() == null ? kind.title() + "." : cause.getMessage();
        };
    }

    private static Problem ofViolations(ConstraintViolationException violations) {
        List<Problem.At> places = violations.getConstraintViolations().stream()
                .map(v -> new Problem.At(pointer(v), pointer(v).isEmpty() ? "The body is missing." : v.getMessage()))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer())).toList();
        Problem problem = CommonProblem.INVALID_REQUEST.because(places.stream()
                .map(p -> (p.pointer() + " " + p.detail()).strip()).collect(Collectors.joining("; ")));
        for (var place : places) {
            problem = problem.at(place.pointer(), place.detail());
        }
        return problem;
    }

    // method parameters carry the method's and the parameter's name first; a body has nothing after it that is a parameter
    private static String pointer(ConstraintViolation<?> violation) {
        var pointer = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escaped(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = String.valueOf(node.getName());
            } else if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return !parameter.isEmpty() && isQuery(violation, pointer.isEmpty()) ? "?" + parameter : pointer.toString();
    }

    // a body is read into a record, a parameter of the query into something simple or, where it may come often, a list
    private static boolean isQuery(ConstraintViolation<?> violation, boolean whole) {
        List<Path.Node> nodes = new ArrayList<>();
        violation.getPropertyPath().forEach(nodes::add);
        Class<?> type = nodes.get(0).as(Path.MethodNode.class).getParameterTypes()
                .get(nodes.get(1).as(Path.ParameterNode.class).getParameterIndex());
        return whole ? !type.isRecord() : type == List.class;
    }

    private static Problem ofJson(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping)) {
            return CommonProblem.INVALID_REQUEST.because("The body is not JSON: line " + line(e) + ".");
        }
        String pointer = pointer(mapping);
        return CommonProblem.INVALID_REQUEST.at(pointer, detail(mapping, pointer));
    }

    private static String detail(JsonMappingException e, String pointer) {
        if (e instanceof InvalidFormatException format && format.getTargetType() != null && format.getTargetType().isEnum()) {
            return "'" + format.getValue() + "' is not one of " + List.of(format.getTargetType().getEnumConstants()) + ".";
        }
        if (e instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' is not " + wanted(format.getTargetType()) + ".";
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "There is no field '" + unknown.getPropertyName() + "' here; known are " + unknown.getKnownPropertyIds()
                    + ".";
        }
        if (e instanceof MismatchedInputException mismatch && isSimple(mismatch.getTargetType())) {
            return "The value at '" + pointer + "' is not " + wanted(mismatch.getTargetType()) + ".";
        }
        return pointer.isEmpty() ? "The body has the wrong shape." : "The value at '" + pointer + "' has the wrong shape.";
    }

    private static boolean isSimple(@Nullable Class<?> type) {
        return type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class);
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "of the right form";
        }
        return type == Instant.class ? "a time such as 2023-09-07T09:00:00Z"
                : type == LocalDate.class ? "a day such as 2023-09-07"
                        : type == UUID.class ? "a UUID"
                                : type == boolean.class || type == Boolean.class ? "true or false"
                                        : "a number that fits";
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> "/" + (r.getFieldName() == null ? String.valueOf(r.getIndex()) : escaped(r.getFieldName())))
                .collect(Collectors.joining());
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1"); // RFC 6901
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null ? "unknown" : e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
    }

    // JAX-RS answers 404 to any parameter it cannot convert; that is right for a path, wrong for a query
    private static Problem ofParameter(Exception conversion, String path) {
        var value = QUOTED.matcher(String.valueOf(conversion.getMessage()));
        if (value.find() && !value.group(1).isEmpty() && path.contains(value.group(1))) {
            return CommonProblem.NOT_FOUND.because(words(CommonProblem.NOT_FOUND, conversion));
        }
        return CommonProblem.INVALID_REQUEST.because("A query parameter has a value of the wrong form"
                + (value.reset().find() ? ": '" + value.group(1) + "'." : "."));
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
