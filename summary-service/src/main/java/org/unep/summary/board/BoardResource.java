package org.unep.summary.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.summary.words.Phrases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** Support on the screen of a plenary. */
@Path("/v1/processes/{code}/board")
@Tag(name = "Support")
public class BoardResource {

    /** Nothing from elsewhere, nothing within the page that runs. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
            + "base-uri 'none'; form-action 'none'";

    /** Changes with the page's script and style, so that no browser has older ones than the page. */
    private static final String EDITION = Integer
            .toHexString(List.of(hash("board.css"), hash("board.js")).hashCode());

    /** The page. */
    @CheckedTemplate
    static class Templates {

        static native TemplateInstance page(Board board, String words, String edition);
    }

    private final ReadingBoards reading;
    private final ObjectMapper json;

    BoardResource(ReadingBoards reading, ObjectMapper json) {
        this.reading = reading;
        this.json = json;
    }

    @GET
    @Blocking
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "Support on the screen of a plenary", operationId = "getBoard", description = """
            A page for a screen in the room, and for everybody's own: the open proposals by cluster, each with its level and a \
            picture of its support, governments and observers apart. It shows every change without being loaded again \
            (`.../support/stream`), says when its connection is lost, and can be read by a screen reader; without scripts it \
            shows the state of its loading.""")
    @APIResponse(responseCode = "200", description = "The page. It loads nothing from elsewhere.", content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "unknown-parameter, or invalid-request: a language that the page is not written in, a cluster that the process does not have.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    @APIResponse(responseCode = "406", description = "not-acceptable: there is an HTML page only.")
    public RestResponse<String> page(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "BCP 47 tag of the language of the page. What others wrote is shown in it where they did, and marked otherwise.") @RestQuery @DefaultValue("en") String language,
            @Parameter(description = "Code of the only cluster to show; all are shown otherwise.") @RestQuery @Nullable String cluster,
            @Parameter(description = "Seconds after which the screen goes on to the next cluster; it stays otherwise, and can be stopped.") @RestQuery @Min(5) @Max(3_600) @Nullable Integer every)
            throws JsonProcessingException {
        requireWritten(language);
        Shown shown = reading.of(code);
        requireKnown(cluster, shown);
        var board = new Board(shown, Phrases.in(language), cluster, every);
        String page = Templates.page(board, json.writeValueAsString(board.script()), EDITION).render();
        return RestResponse.ResponseBuilder.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache").header("Content-Security-Policy", POLICY).build();
    }

    private static void requireWritten(String language) {
        if (!Phrases.LANGUAGES.contains(language)) {
            throw CommonProblem.INVALID_REQUEST.at("?language", "The board is not written in '" + language + "'; it is in "
                    + String.join(", ", Phrases.LANGUAGES) + ".");
        }
    }

    private static void requireKnown(@Nullable String cluster, Shown shown) {
        List<String> known = shown.process().clusters().stream().map(Shown.Cluster::code).toList();
        if (cluster != null && !known.contains(cluster)) {
            throw CommonProblem.INVALID_REQUEST.at("?cluster",
                    "The process has no cluster '" + cluster + "'; it has " + String.join(", ", known) + ".");
        }
    }

    private static int hash(String asset) {
        try (var in = BoardResource.class.getResourceAsStream("/META-INF/resources/board/" + asset)) {
            return Arrays.hashCode(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
