package org.unep.summary.support;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A page that tells how to compute the levels anew. */
@Path("/v1/processes/{code}/support/method")
@Tag(name = "Support")
public class MethodResource {

    /** The page. */
    @CheckedTemplate
    static class Templates {

        static native TemplateInstance page(MethodPage page);
    }

    private final TellingTheMethod telling;

    MethodResource(TellingTheMethod telling) {
        this.telling = telling;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "How to compute the levels anew", operationId = "getSupportMethod", description = "A page for readers, in English: what is counted, the rule in force in words, the formulae, and one proposal of the process worked through with its real numbers.")
    @APIResponse(responseCode = "200", description = "The page.", content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    @APIResponse(responseCode = "406", description = "not-acceptable: HTML is not accepted.")
    public RestResponse<String> page(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code) {
        return RestResponse.ResponseBuilder
                .ok(Templates.page(telling.of(code)).render(), MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'").build();
    }
}
