package org.unep.summary.document;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One version of a summary, in the format asked for. */
@Path("/v1/summaries/{id}/versions/{number}")
@Tag(name = "Summary")
public class VersionResource {

    private static final String MARKDOWN = "text/markdown";
    /** Who accepts anything gets JSON. */
    private static final String LESS = ";qs=0.5";

    /** The templates: one model, printed in every text format. */
    @CheckedTemplate
    static class Templates {

        static native TemplateInstance page(PrintedSummary summary);

        static native TemplateInstance text(PrintedSummary summary);
    }

    private final Summaries summaries;

    VersionResource(Summaries summaries) {
        this.summaries = summaries;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(summary = "A version of a summary", operationId = "getSummaryVersion", description = """
            `Accept` chooses the format. JSON is the version itself, byte for byte, and what `*/*` gets; the other formats are \
            printed from it.""")
    @APIResponse(responseCode = "200", description = "The text, every sentence with its origin and its sources. `Vary: Accept`.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SummaryDocument.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class)) })
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    @APIResponse(responseCode = "406", description = "not-acceptable: none of the formats asked for.")
    public String json(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number) {
        return summaries.document(id, number).orElseThrow(() -> noVersion(id, number));
    }

    @GET
    @Produces(MediaType.TEXT_HTML + LESS)
    @Operation(hidden = true)
    public RestResponse<String> html(@RestPath UUID id, @RestPath int number) {
        return as(MediaType.TEXT_HTML, Templates.page(printed(id, number)));
    }

    @GET
    @Produces(MARKDOWN + LESS)
    @Operation(hidden = true)
    public RestResponse<String> markdown(@RestPath UUID id, @RestPath int number) {
        return as(MARKDOWN, Templates.text(printed(id, number)));
    }

    // the preference among types belongs to the choice of the method and not into the answer
    private static RestResponse<String> as(String type, TemplateInstance template) {
        return RestResponse.ResponseBuilder.ok(template.render(), type + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'").build();
    }

    private PrintedSummary printed(UUID id, int number) {
        return summaries.read(id, number).map(PrintedSummary::of).orElseThrow(() -> noVersion(id, number));
    }

    private static Problem noVersion(UUID id, int number) {
        return CommonProblem.NOT_FOUND.because("Summary " + id + " has no version " + number + ".");
    }
}
