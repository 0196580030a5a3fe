package org.unep.summary.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

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
import org.unep.chassis.conditional.Preconditions;
import org.unep.summary.document.akn.AkomaNtoso;
import org.unep.summary.document.docx.WordDocument;
import org.unep.summary.document.jsonld.LinkedSummary;
import org.unep.summary.print.Places;
import org.unep.summary.print.PrintingPdf;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One version of a summary, in the format asked for. */
@Path("/v1/summaries/{id}/versions/{number}")
@Tag(name = "Summary")
public class VersionResource {

    private static final String MARKDOWN = "text/markdown";
    private static final String PDF = "application/pdf";
    /** Who accepts anything gets JSON. */
    private static final String LESS = ";qs=0.5";

    /** The templates: one model, printed in every text format. */
    @CheckedTemplate
    static class Templates {

        static native TemplateInstance page(PrintedSummary summary);

        static native TemplateInstance pdf(PrintedSummary summary);

        static native TemplateInstance text(PrintedSummary summary);
    }

    private final ChoosingEditions editions;
    private final PrintingEditions printing;
    private final PrintingPdf pdf;
    private final Places places;
    private final NamingEditions naming;
    private final Preconditions preconditions;

    VersionResource(ChoosingEditions editions, PrintingEditions printing, PrintingPdf pdf, Places places,
            NamingEditions naming, Preconditions preconditions) {
        this.editions = editions;
        this.printing = printing;
        this.pdf = pdf;
        this.places = places;
        this.naming = naming;
        this.preconditions = preconditions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A version of a summary", operationId = "getSummaryVersion", description = """
            `Accept` chooses the format and `language`, or else `Accept-Language`, the edition; without either it is the one that \
            the version was drafted in. A link, which cannot say what is accepted, names the format behind the address: \
            `/formats/html`, `pdf`, `docx`, `md`, `akn`, `jsonld` or `json`. Its `ETag` is what editing the version needs: every format and language of a revision has \
            the same number in it. JSON is the edition itself, byte for byte, and what `*/*` gets: canonical JSON (RFC 8785), \
            so that the SHA-256 of what was received is the edition's hash, which `Repr-Digest` tells (RFC 9530). The other \
            formats are printed from it.""")
    @APIResponse(responseCode = "200", description = "The text, every sentence with its origin and its sources. `Content-Language` tells the edition.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SummaryDocument.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)),
            @Content(mediaType = MARKDOWN, schema = @Schema(implementation = String.class)),
            @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = WordDocument.TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = AkomaNtoso.TYPE, schema = @Schema(implementation = String.class)),
            @Content(mediaType = LinkedSummary.TYPE, schema = @Schema(implementation = String.class)) })
    @APIResponse(responseCode = "400", description = "unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, no such version of it, or not in that language.")
    @APIResponse(responseCode = "406", description = "not-acceptable: none of the formats asked for.")
    @APIResponse(responseCode = "501", description = "font-missing: a PDF is not made where a character has no font; `detail` says which. too-long-to-print.")
    @APIResponse(responseCode = "503", description = "printer-busy: as many PDF and DOCX are being made as fit into memory; ask again after `Retry-After`.")
    public RestResponse<Representation> json(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "BCP 47 tag of an edition.", example = "fr") @RestQuery @Nullable String language) {
        Edition edition = editions.of(id, number, language);
        return answer(edition, "json", MediaType.APPLICATION_JSON, Representation.of(edition))
                .header("Repr-Digest", edition.digest())
                .build();
    }

    @GET
    @Produces(MediaType.TEXT_HTML + LESS)
    @Operation(hidden = true)
    public RestResponse<Representation> html(@RestPath UUID id, @RestPath int number, @RestQuery @Nullable String language) {
        return printed(editions.of(id, number, language), "html", MediaType.TEXT_HTML, Templates::page);
    }

    @GET
    @Produces(MARKDOWN + LESS)
    @Operation(hidden = true)
    public RestResponse<Representation> markdown(@RestPath UUID id, @RestPath int number,
            @RestQuery @Nullable String language) {
        return printed(editions.of(id, number, language), "md", MARKDOWN, Templates::text);
    }

    @GET
    @Produces(PDF + LESS)
    @Operation(hidden = true)
    public RestResponse<Representation> pdf(@RestPath UUID id, @RestPath int number, @RestQuery @Nullable String language) {
        Edition edition = editions.of(id, number, language);
        PrintedSummary summary = printing.of(edition);
        return made(edition, summary, "pdf", PDF,
                () -> pdf.print(() -> Templates.pdf(summary).render(), summary.attachment()));
    }

    @GET
    @Produces(WordDocument.TYPE + LESS)
    @Operation(hidden = true)
    public RestResponse<Representation> docx(@RestPath UUID id, @RestPath int number, @RestQuery @Nullable String language) {
        Edition edition = editions.of(id, number, language);
        PrintedSummary summary = printing.of(edition);
        return made(edition, summary, "docx", WordDocument.TYPE, () -> places.make(() -> {
            var file = new ByteArrayOutputStream();
            WordDocument.write(summary, file);
            return file.toByteArray();
        }));
    }

    @GET
    @Produces(AkomaNtoso.TYPE + LESS)
    @Operation(hidden = true)
    public RestResponse<Representation> akomaNtoso(@RestPath UUID id, @RestPath int number,
            @RestQuery @Nullable String language) {
        Edition edition = editions.of(id, number, language);
        PrintedSummary summary = printing.of(edition);
        var identified = naming.identified(edition, summary);
        return answer(edition, "akn.xml", AkomaNtoso.TYPE,
                Representation.of(edition, summary, "akn", out -> AkomaNtoso.write(summary, identified, out))).build();
    }

    @GET
    @Produces(LinkedSummary.TYPE + LESS)
    @Operation(hidden = true)
    public RestResponse<Representation> linked(@RestPath UUID id, @RestPath int number, @RestQuery @Nullable String language) {
        Edition edition = editions.of(id, number, language);
        PrintedSummary summary = printing.of(edition);
        String address = naming.address(edition);
        return answer(edition, "jsonld", LinkedSummary.TYPE,
                Representation.of(edition, summary, "jsonld", out -> LinkedSummary.write(summary, address, out))).build();
    }

    // now and not when it is sent: then a problem could no longer be told; and not for who does not want it
    private RestResponse<Representation> made(Edition edition, PrintedSummary summary, String format, String type,
            Supplier<byte[]> making) {
        var empty = Representation.of(edition, summary, format, out -> {
        });
        byte[] made = preconditions.isWanted(empty) ? making.get() : new byte[0];
        return answer(edition, format, type, Representation.of(edition, summary, format, out -> out.write(made))).build();
    }

    private RestResponse<Representation> printed(Edition edition, String format, String type,
            Function<PrintedSummary, TemplateInstance> template) {
        PrintedSummary summary = printing.of(edition);
        return answer(edition, format, type + ";charset=UTF-8", Representation.of(edition, summary, format,
                out -> out.write(template.apply(summary).render().getBytes(StandardCharsets.UTF_8))))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'").build();
    }

    // the preference among types belongs to the choice of the method and not into the answer
    private ResponseBuilder<Representation> answer(Edition edition, String ending, String type, Representation body) {
        return ResponseBuilder.ok(body, type).header(HttpHeaders.CONTENT_LANGUAGE, edition.language())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + naming.file(edition, ending) + "\"")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE);
    }
}
