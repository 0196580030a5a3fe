package org.unep.summary.version;

import java.util.UUID;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.unep.summary.document.ChoosingEditions;
import org.unep.summary.document.Edition;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What became of a summary from one version to another. */
@Path("/v1/summaries/{id}/versions/{number}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Summary")
public class ComparisonResource {

    /** The page. */
    @CheckedTemplate
    static class Templates {

        static native TemplateInstance page(ComparisonPage page);
    }

    private final ChoosingEditions editions;
    private final ObjectMapper json;

    ComparisonResource(ChoosingEditions editions, ObjectMapper json) {
        this.editions = editions;
        this.json = json;
    }

    @GET
    @Operation(summary = "What became of a summary from another version to this one", operationId = "compareSummaryVersions", description = "Sentence by sentence and word for word, by character in scripts that do not part words by spaces; and sections, levels and numbers that are not the same. A proposal is followed where it got another number or moved to another cluster. As `text/html` it is a page to be read.")
    @APIResponse(responseCode = "200", description = "The comparison; `Content-Language` tells of which editions.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = VersionComparison.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "400", description = "invalid-request: the other version is not named; or unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, no such version of it, or not both in that language.")
    @APIResponse(responseCode = "406", description = "not-acceptable: neither of the two media types is accepted.")
    public RestResponse<VersionComparison> compare(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version to which is compared, from 1.") @RestPath int number,
            @Parameter(description = "Number of the version with which it is compared: mostly an older one.") @RestQuery @NotNull @Min(1) Integer with,
            @Parameter(description = "BCP 47 tag of the editions; where it is missing, `Accept-Language` tells, or else the language that the version was drafted in.") @RestQuery @Size(max = 35) @Nullable String language) {
        VersionComparison compared = compared(id, number, with, language);
        return told(ResponseBuilder.ok(compared), compared).build();
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> page(@RestPath UUID id, @RestPath int number, @RestQuery @NotNull @Min(1) Integer with,
            @RestQuery @Size(max = 35) @Nullable String language) {
        VersionComparison compared = compared(id, number, with, language);
        return told(ResponseBuilder.ok(Templates.page(ComparisonPage.of(compared)).render(),
                MediaType.TEXT_HTML + ";charset=UTF-8"), compared)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'").build();
    }

    private VersionComparison compared(UUID id, int number, int with, @Nullable String language) {
        Edition to = editions.of(id, number, language);
        Edition from = editions.of(id, with, to.language());
        return ComparingVersions.compare(id, with, from.document(json), number, to.document(json));
    }

    private static <T> ResponseBuilder<T> told(ResponseBuilder<T> answer, VersionComparison compared) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, compared.language()).header(HttpHeaders.VARY,
                HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }
}
