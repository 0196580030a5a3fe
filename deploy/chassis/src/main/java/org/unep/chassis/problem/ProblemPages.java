package org.unep.chassis.problem;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Instance;
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
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What each problem type means: the pages that the {@code type} of a problem leads to. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems")
public class ProblemPages {

    /** Who accepts anything gets JSON. */
    private static final String LESS = ";qs=0.5";

    /** A problem type as its page shows it. */
    @Schema(name = "ProblemType", description = "A kind of error with a stable identity.")
    public record Page(
            @Schema(description = "As it stands in the `type` of a problem.", examples = "/problems/not-found") String type,
            @Schema(description = "HTTP status code.") int status,
            @Schema(description = "A short sentence, the same for every occurrence.") String title,
            @Schema(description = "What it means and what to do about it.") String explanation) {

        static Page of(ProblemType type) {
            return new Page(type.uri().toString(), type.status(), type.title(), type.explanation());
        }
    }

    private final Instance<ProblemCatalog> catalogs;

    ProblemPages(Instance<ProblemCatalog> catalogs) {
        this.catalogs = catalogs;
    }

    @GET
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(summary = "All problem types of this service", operationId = "listProblemTypes")
    @APIResponse(responseCode = "200", description = "The types, as JSON or, for people, as a page.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.ARRAY, implementation = Page.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)) })
    public List<Page> all() {
        return types().map(Page::of).toList();
    }

    @GET
    @Produces(MediaType.TEXT_HTML + LESS)
    @Operation(hidden = true)
    public RestResponse<String> allForPeople() {
        return html(ProblemHtml.list(all()));
    }

    @GET
    @Path("{slug}")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(summary = "One problem type: what it means and what to do about it", operationId = "getProblemType")
    @APIResponse(responseCode = "200", description = "The type, as JSON or, for people, as a page.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Page.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)) })
    @APIResponse(responseCode = "404", description = "not-found.")
    public Page one(@Parameter(description = "Identity of the type.", example = "not-found") @RestPath String slug) {
        return types().filter(t -> t.slug().equals(slug)).map(Page::of).findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no problem type '" + slug + "'."));
    }

    @GET
    @Path("{slug}")
    @Produces(MediaType.TEXT_HTML + LESS)
    @Operation(hidden = true)
    public RestResponse<String> oneForPeople(@RestPath String slug) {
        return html(ProblemHtml.page(one(slug)));
    }

    private static RestResponse<String> html(String page) {
        return RestResponse.ResponseBuilder.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'").build();
    }

    private Stream<ProblemType> types() {
        return Stream.concat(Arrays.stream(CommonProblem.values()), catalogs.stream().flatMap(c -> c.types().stream()));
    }
}
