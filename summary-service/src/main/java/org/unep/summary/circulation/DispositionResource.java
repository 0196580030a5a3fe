package org.unep.summary.circulation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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
import org.unep.chassis.bulk.Cells;
import org.unep.summary.circulation.DispositionPage.Line;
import org.unep.summary.circulation.DispositionPage.Part;
import org.unep.summary.document.ChoosingEditions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What was made of all comments. */
@Path("/v1/summaries/{id}/versions/{number}/dispositions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments")
public class DispositionResource {

    private static final String CSV = "text/csv";

    /** The page. */
    @CheckedTemplate
    static class Templates {

        static native TemplateInstance page(DispositionPage page);
    }

    private final Dispositions dispositions;
    private final ChoosingEditions editions;

    DispositionResource(Dispositions dispositions, ChoosingEditions editions) {
        this.dispositions = dispositions;
        this.editions = editions;
    }

    @GET
    @Operation(summary = "What was made of all comments", operationId = "getDispositions", description = "A table of all comments on this version and on those before it, with their dispositions and reasons: governments, groups and observers apart. As `text/html` it is a page to be read; as CSV (RFC 4180, UTF-8, with a header) a cell that begins like a formula has an apostrophe in front.")
    @APIResponse(responseCode = "200", description = "All of them in one page, however many.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DispositionTable.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "400", description = "unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, no such version of it, or not in that language.")
    @APIResponse(responseCode = "406", description = "not-acceptable: none of the media types is accepted.")
    public RestResponse<DispositionTable> table(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "BCP 47 tag of the language of the page and of the CSV, where both show a text in that language if there is one; JSON has all of them.", example = "fr") @RestQuery @Size(max = 35) @Nullable String language) {
        return ResponseBuilder.ok(dispositions.of(id, number)).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> page(@RestPath UUID id, @RestPath int number,
            @RestQuery @Size(max = 35) @Nullable String language) {
        DispositionPage page = in(id, number, language);
        return told(ResponseBuilder.ok(Templates.page(page).render(), MediaType.TEXT_HTML + ";charset=UTF-8"), page)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'").build();
    }

    @GET
    @Produces(CSV + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> csv(@RestPath UUID id, @RestPath int number,
            @RestQuery @Size(max = 35) @Nullable String language) {
        DispositionPage page = in(id, number, language);
        return told(ResponseBuilder.ok(csv(page), CSV + ";charset=UTF-8;header=present"), page).build();
    }

    private DispositionPage in(UUID id, int number, @Nullable String language) {
        return DispositionPage.of(dispositions.of(id, number), editions.of(id, number, language).language());
    }

    private static <T> ResponseBuilder<T> told(ResponseBuilder<T> answer, DispositionPage page) {
        return answer.header(HttpHeaders.CONTENT_LANGUAGE, page.language()).header(HttpHeaders.VARY,
                HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static String csv(DispositionPage page) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord("camp", "participant", "name", "version", "place", "comment", "disposition", "reason",
                    "reflectedIn");
            for (Part part : page.parts()) {
                for (Line line : part.lines()) {
                    csv.printRecord(part.heading(), line.code(), Cells.safe(line.name()), line.version(), line.place(),
                            Cells.safe(line.text()), line.disposition(), Cells.safe(line.reason()), line.reflectedIn());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
