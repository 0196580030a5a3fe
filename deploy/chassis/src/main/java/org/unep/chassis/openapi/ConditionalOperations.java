package org.unep.chassis.openapi;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;
import org.jboss.resteasy.reactive.RestResponse;
import org.unep.chassis.conditional.Versioned;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Describes what {@link org.unep.chassis.conditional.ConditionalRequests} does to every operation: the {@code ETag} of what
 * is versioned, the conditions, and the answers where they hold or do not. A POST that answers 200 moves a resource on; a PUT
 * that may make one declares {@code If-None-Match} itself.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ConditionalOperations implements OASFilter {

    private static final DotName VERSIONED = DotName.createSimple(Versioned.class);
    private static final DotName OPERATION = DotName
            .createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName REST_RESPONSE = DotName.createSimple(RestResponse.class);

    private final Set<String> versioned;

    /** Finds the operations that answer with something versioned, by their ids. */
    public ConditionalOperations(IndexView index) {
        Set<DotName> types = Stream
                .concat(index.getAllKnownImplementations(VERSIONED).stream(),
                        index.getAllKnownSubinterfaces(VERSIONED).stream())
                .map(ClassInfo::name).collect(Collectors.toSet());
        versioned = index.getAnnotations(OPERATION).stream()
                .filter(a -> a.target().kind() == AnnotationTarget.Kind.METHOD && a.value("operationId") != null)
                .filter(a -> types.contains(answer(a).name())).map(a -> a.value("operationId").asString())
                .collect(Collectors.toSet());
    }

    private static Type answer(AnnotationInstance operation) {
        Type type = operation.target().asMethod().returnType();
        return type.name().equals(REST_RESPONSE) && type.kind() == Type.Kind.PARAMETERIZED_TYPE
                ? type.asParameterizedType().arguments().get(0)
                : type;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components components = api.getComponents();
        api.getPaths().getPathItems().values()
                .forEach(path -> path.getOperations().forEach((method, operation) -> describe(method, operation, components)));
    }

    private void describe(HttpMethod method, Operation operation, Components components) {
        boolean tagged = versioned.contains(operation.getOperationId());
        if (tagged) {
            components.addHeader("ETag", OASFactory.createHeader().schema(text())
                    .description("Strong tag of the version shown: for `If-None-Match` and `If-Match`."));
            Stream.of("200", "201").filter(operation.getResponses()::hasAPIResponse)
                    .forEach(s -> operation.getResponses().getAPIResponse(s).addHeader("ETag", eTag()));
        }
        if (method == HttpMethod.GET && tagged) {
            add(operation, components, "IfNoneMatch", "304");
        } else if (method == HttpMethod.PUT || method == HttpMethod.PATCH || method == HttpMethod.DELETE) {
            add(operation, components, mayMake(operation) ? "IfMatchWhereSent" : "IfMatch", "412", "428");
        } else if (method == HttpMethod.POST && tagged && operation.getResponses().hasAPIResponse("200")) {
            add(operation, components, "IfMatchWhereSent", "412");
        }
    }

    private static boolean mayMake(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> HttpHeaders.IF_NONE_MATCH.equals(p.getName()));
    }

    private static void add(Operation operation, Components components, String parameter, String... statuses) {
        components.addParameter(parameter, condition(parameter));
        operation.addParameter(OASFactory.createParameter().ref(parameter));
        for (String status : statuses) {
            components.addResponse("Conditional" + status, answer(status));
            operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse().ref("Conditional" + status));
        }
    }

    private static Parameter condition(String name) {
        var parameter = OASFactory.createParameter().in(In.HEADER).schema(text()).name(HttpHeaders.IF_MATCH);
        return switch (name) {
            case "IfNoneMatch" ->
                parameter.name(HttpHeaders.IF_NONE_MATCH).description("An `ETag` that the client has, or several "
                        + "with commas between them: what is still that is not sent again.");
            case "IfMatch" ->
                parameter.required(true).description("The `ETag` of what was read. The change is made only if the "
                        + "resource is still that; a weak tag never is.");
            default -> parameter.description("The `ETag` of what was read. Where it is sent, the change is made only if the "
                    + "resource is still that; a weak tag never is.");
        };
    }

    private static APIResponse answer(String status) {
        return switch (status) {
            case "304" -> OASFactory.createAPIResponse().addHeader("ETag", eTag())
                    .description("The client has it already: there is no body.");
            case "412" -> problem("precondition-failed: the resource has changed since it was read; `detail` says its `ETag`.");
            default -> problem("precondition-required: there is no condition.");
        };
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse().description(description)
                .content(OASFactory.createContent().addMediaType("application/problem+json",
                        OASFactory.createMediaType().schema(OASFactory.createSchema().ref("HttpProblem"))));
    }

    private static Header eTag() {
        return OASFactory.createHeader().ref("ETag");
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
