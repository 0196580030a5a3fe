package org.unep.chassis.web;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;

/** Refuses a query parameter that the resource method does not have: a misspelt filter must not return everything. */
public class UnknownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    /** Runs once the resource method is known. */
    @ServerRequestFilter
    public void refuse(ResourceInfo resource, ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getPackageName().startsWith("org.unep.")) {
            return;
        }
        Set<String> names = known.computeIfAbsent(method, UnknownParameters::namesOf);
        for (String name : request.getUriInfo().getQueryParameters().keySet()) {
            if (!names.contains(name)) {
                throw CommonProblem.UNKNOWN_PARAMETER.at("?" + name,
                        "There is no parameter '" + name + "' here; known are " + names.stream().sorted().toList() + ".");
            }
        }
    }

    private static Set<String> namesOf(Method method) {
        return Arrays.stream(method.getParameters()).map(UnknownParameters::nameOf).filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String nameOf(Parameter parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return parameter.getAnnotation(QueryParam.class).value();
        }
        RestQuery query = parameter.getAnnotation(RestQuery.class);
        return query == null ? null : query.value().isEmpty() ? parameter.getName() : query.value();
    }
}
