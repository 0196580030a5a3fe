package org.unep.chassis.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;

/** Tells who used a method that a resource does not have which ones it has (RFC 9110, section 15.5.6). */
public class Allow {

    private record Resource(Pattern path, int variables, Set<String> methods) {
    }

    private final OpenApiDocumentService description;
    private final ObjectMapper json;
    private volatile List<Resource> resources = List.of();

    Allow(OpenApiDocumentService description, ObjectMapper json) {
        this.description = description;
        this.json = json;
    }

    /** Adds {@code Allow} to 405, which JAX-RS leaves out. */
    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 405) {
            String path = request.getUriInfo().getPath();
            resources().stream().filter(r -> r.path().matcher(path).matches())
                    .min(Comparator.comparingInt(Resource::variables))
                    .ifPresent(r -> response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", r.methods())));
        }
    }

    // by what is published of the API, once somebody asks
    private List<Resource> resources() {
        if (resources.isEmpty()) {
            try {
                byte[] document = description.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
                resources = json.readTree(document).path("paths").properties().stream()
                        .map(path -> resource(path.getKey(), path.getValue())).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return resources;
    }

    private static Resource resource(String template, JsonNode operations) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        operations.fieldNames().forEachRemaining(method -> methods.add(method.toUpperCase(Locale.ROOT)));
        methods.retainAll(Set.of("OPTIONS", "GET", "POST", "PUT", "PATCH", "DELETE"));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return new Resource(Pattern.compile(template.replaceAll("\\{[^}]*}", "[^/]+")),
                (int) template.chars().filter(c -> c == '{').count(), methods);
    }
}
