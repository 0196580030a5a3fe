package org.unep.chassis.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Wanted;

/**
 * Refuses a query parameter that the resource method does not have, for a misspelt filter must not return everything; one
 * without a value, or that is there twice where one is taken, for the same reason; and one whose value cannot be read, which
 * JAX-RS would answer with 404. The NUL character is in nothing that PostgreSQL holds, so that a query with it is refused, and
 * under an address with it there is nothing.
 */
public class QueryParameters {

    /** What a parameter is, or each of several: given several times, or between separators. */
    private record Kind(Class<?> type, boolean often, @Nullable String separator) {

        List<String> parts(String value) {
            return separator == null ? List.of(value) : List.of(value.split(separator, -1));
        }
    }

    private static final char NUL = 0;

    private final Map<Method, Map<String, Kind>> known = new ConcurrentHashMap<>();

    /** Runs once the resource method is known. */
    @ServerRequestFilter
    public void refuse(ResourceInfo resource, ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getPackageName().startsWith("org.unep.")) {
            return;
        }
        request.getUriInfo().getPathParameters().values().forEach(values -> values.forEach(QueryParameters::requireAddress));
        Map<String, Kind> kinds = known.computeIfAbsent(method, QueryParameters::kindsOf);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            Kind kind = kinds.get(name);
            if (kind == null) {
                throw CommonProblem.UNKNOWN_PARAMETER.at("?" + name, "There is no parameter '" + name + "' here; known are "
                        + kinds.keySet().stream().sorted().toList() + ".");
            }
            if (values.size() > 1 && !kind.often()) {
                throw CommonProblem.INVALID_REQUEST.at("?" + name, "The parameter '" + name + "' is there more than once.");
            }
            values.stream().flatMap(value -> kind.parts(value).stream())
                    .forEach(value -> requireReadable(name, value, kind.type()));
        });
    }

    private static void requireAddress(String part) {
        if (part.indexOf(NUL) >= 0) {
            throw CommonProblem.NOT_FOUND.because("There is nothing under an address with the NUL character.");
        }
    }

    private static void requireReadable(String name, String value, Class<?> type) {
        if (value.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.at("?" + name, "The parameter '" + name + "' has no value; leave it out.");
        }
        if (value.indexOf(NUL) >= 0) {
            throw CommonProblem.INVALID_REQUEST.at("?" + name, "The parameter '" + name + "' has the NUL character in it.");
        }
        if (!Readable.as(type, value)) {
            throw CommonProblem.INVALID_REQUEST.at("?" + name, "'" + value + "' is not " + Wanted.of(type) + ".");
        }
    }

    private static Map<String, Kind> kindsOf(Method method) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        Arrays.stream(method.getParameters()).forEach(parameter -> {
            String name = nameOf(parameter);
            if (name != null) {
                Separator separator = parameter.getAnnotation(Separator.class);
                kinds.put(name, new Kind(typeOf(parameter), Collection.class.isAssignableFrom(parameter.getType()),
                        separator == null ? null : separator.value()));
            }
        });
        return kinds;
    }

    private static Class<?> typeOf(Parameter parameter) {
        return parameter.getType() == List.class
                && parameter.getParameterizedType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element ? element : parameter.getType();
    }

    private static @Nullable String nameOf(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return parameter.getAnnotation(QueryParam.class).value();
        }
        RestQuery query = parameter.getAnnotation(RestQuery.class);
        return query == null ? null : query.value().isEmpty() ? parameter.getName() : query.value();
    }
}
