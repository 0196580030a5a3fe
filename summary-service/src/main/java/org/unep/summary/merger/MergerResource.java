package org.unep.summary.merger;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.unep.summary.words.Phrases;

/** Which proposals should be merged, as data and as a drawing. */
@Path("/v1/processes/{code}/merger-suggestions")
@Tag(name = "Analysis")
public class MergerResource {

    private final CollectingMergers collecting;

    MergerResource(CollectingMergers collecting) {
        this.collecting = collecting;
    }

    @GET
    @Produces({ MediaType.APPLICATION_JSON, MergerDrawingWriter.SVG })
    @Operation(summary = "Which proposals should be merged, and who suggests it", operationId = "getMergerSuggestions", description = "A graph from current positions: a suggestion that names a proposal which was consolidated since is followed along the lineage to what became of it, and says so. As `image/svg+xml` it is drawn, in the language of `Accept-Language` where there is one.")
    @APIResponse(responseCode = "200", description = "The graph.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MergerSuggestions.class)),
            @Content(mediaType = MergerDrawingWriter.SVG, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    @APIResponse(responseCode = "406", description = "not-acceptable: none of the media types is accepted.")
    @ResponseHeader(name = HttpHeaders.VARY, value = { HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE })
    public ShownMergers graph(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Context HttpHeaders headers) {
        return new ShownMergers(collecting.of(code), language(headers.getAcceptableLanguages()));
    }

    private static String language(List<Locale> accepted) {
        return accepted.stream().map(Locale::getLanguage).filter(Phrases.LANGUAGES::contains).findFirst()
                .orElse(Phrases.LANGUAGES.get(0));
    }
}
