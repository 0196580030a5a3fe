package org.unep.chassis.problem;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Says where a request is out of bounds. */
final class Violations {

    private Violations() {
    }

    static Problem problem(ConstraintViolationException violations) {
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

    private static String pointer(ConstraintViolation<?> violation) {
        List<Path.Node> nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false).toList();
        if (nodes.size() > 1 && nodes.get(1).getKind() == ElementKind.PARAMETER) {
            var parameter = nodes.get(1).as(Path.ParameterNode.class);
            Optional<String> place = annotations(violation.getRootBeanClass(), nodes.get(0).as(Path.MethodNode.class),
                    parameter.getParameterIndex()).map(a -> place(a, parameter.getName())).filter(Objects::nonNull)
                    .findFirst();
            if (place.isPresent()) {
                return place.get();
            }
        }
        return nodes.stream().map(Violations::step).collect(Collectors.joining());
    }

    private static @Nullable String place(Annotation annotation, String name) {
        if (annotation instanceof RestQuery query) {
            return "?" + (query.value().isEmpty() ? name : query.value());
        }
        if (annotation instanceof RestPath path) {
            return "{" + (path.value().isEmpty() ? name : path.value()) + "}";
        }
        return annotation instanceof QueryParam query ? "?" + query.value()
                : annotation instanceof PathParam path ? "{" + path.value() + "}" : null;
    }

    // the method's and the parameter's name come first: no part of the body
    private static String step(Path.Node node) {
        String in = node.getIndex() != null ? "/" + node.getIndex()
                : node.getKey() != null ? "/" + ProblemShaping.escaped(node.getKey().toString()) : "";
        return node.getKind() == ElementKind.PROPERTY ? in + "/" + node.getName() : in;
    }

    // the class may be one that was made to intercept the resource's: its methods have no annotations
    private static Stream<Annotation> annotations(Class<?> type, Path.MethodNode called, int parameter) {
        Class<?>[] parameters = called.getParameterTypes().toArray(Class<?>[]::new);
        return Stream.<Class<?>> iterate(type, c -> c != null, Class::getSuperclass)
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(m -> m.getName().equals(called.getName()) && Arrays.equals(m.getParameterTypes(), parameters))
                .map(Method::getParameterAnnotations).flatMap(all -> Arrays.stream(all[parameter]));
    }
}
