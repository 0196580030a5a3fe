package org.unep.summary.document;

import java.util.UUID;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A version in a format that its address names: what a link, a mail or a browser can lead to. */
@Path("/v1/summaries/{id}/versions/{number}/formats/{format: html|pdf|docx|md|akn|jsonld|json}")
@Produces(MediaType.WILDCARD)
@Tag(name = "Summary")
public class FormatResource {

    private final VersionResource versions;

    FormatResource(VersionResource versions) {
        this.versions = versions;
    }

    @GET
    @Operation(summary = "A version in a format that the address names", operationId = "getSummaryVersionFormat", description = "The same as the version itself gives for the media type of the format, for whoever cannot say what is accepted.")
    @APIResponse(responseCode = "200", description = "The text in the format.", content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, version, language or format.")
    @APIResponse(responseCode = "501", description = "font-missing or too-long-to-print, for a PDF.")
    @APIResponse(responseCode = "503", description = "printer-busy: ask again after `Retry-After`.")
    public RestResponse<Representation> read(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "Name of the format.") @RestPath VersionFormat format,
            @Parameter(description = "BCP 47 tag of an edition.", example = "fr") @RestQuery @Nullable String language) {
        return switch (format) {
            case HTML -> versions.html(id, number, language);
            case PDF -> versions.pdf(id, number, language);
            case DOCX -> versions.docx(id, number, language);
            case MD -> versions.markdown(id, number, language);
            case AKN -> versions.akomaNtoso(id, number, language);
            case JSONLD -> versions.linked(id, number, language);
            case JSON -> versions.json(id, number, language);
        };
    }
}
