package org.unep.proposals.bulk;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.bulk.Spool;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.proposals.proposal.ProposalFilter;
import org.unep.proposals.proposal.Status;

import io.smallrye.common.annotation.Blocking;

/** Proposals to take away, and what the columns of the CSV mean. */
@Path("/v1/proposals/export")
@Tag(name = "Proposals")
public class ProposalExportResource {

    private final ExportingProposals exporting;
    private final CsvWriter csv;
    private final JsonLdWriter jsonLd;
    private final UriInfo uri;
    private final Clock clock;

    ProposalExportResource(ExportingProposals exporting, CsvWriter csv, JsonLdWriter jsonLd, UriInfo uri, Clock clock) {
        this.exporting = exporting;
        this.csv = csv;
        this.jsonLd = jsonLd;
        this.uri = uri;
        this.clock = clock;
    }

    @GET
    @Produces({ ExportFormat.NDJSON_TYPE, ExportFormat.CSV_TYPE, ExportFormat.JSONLD_TYPE })
    @Blocking
    @Operation(summary = "Take proposals away", operationId = "exportProposals", description = "All that the caller may see, by id, as they were at one moment; what takes longer than 230 seconds to be read is given up with 500, and is asked for in parts (`process`, `updatedSince`). As NDJSON, each line a proposal as the API shows it; as CSV (RFC 4180, UTF-8), whose columns `/v1/proposals/export/dictionary` tells, with one column for each language and each facet that occurs; or as JSON-LD 1.1 that carries its context. In CSV a cell that begins like a formula (with `=`, `+`, `-`, `@`, a tab or a line break) has an apostrophe in front, and so has what would begin one behind a `;`, a tab or a line break where a spreadsheet splits cells there; an import takes it away.")
    @APIResponse(responseCode = "200", description = "The proposals, as a file.", content = {
            @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(implementation = ExportedProposal.class)),
            @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = ExportFormat.JSONLD_TYPE, schema = @Schema(type = SchemaType.OBJECT)) })
    @APIResponse(responseCode = "400", description = "invalid-request or unknown-parameter.")
    @APIResponse(responseCode = "406", description = "not-acceptable: none of the three is accepted.")
    public Response export(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "States that they are in: one of these, with commas between them.") @RestQuery @Separator(",") List<Status> status,
            @Parameter(description = "Code of the cluster.") @RestQuery @Slug @Nullable String cluster,
            @Parameter(description = "Code of a topic; several narrow the list.") @RestQuery @Size(max = 20) List<@Slug String> topic,
            @Parameter(description = "Code of the group that they originate from.") @RestQuery @Slug @Nullable String group,
            @Parameter(description = "Code of the participant that they originate from.") @RestQuery @Slug @Nullable String participant,
            @Parameter(description = "Id of the consultation that they originate from.") @RestQuery @Nullable UUID origin,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "`ndjson`, `csv` or `jsonld`; in place of the header `Accept`, for browsers.") @RestQuery @Pattern(regexp = "ndjson|csv|jsonld", message = "must be ndjson, csv or jsonld") @Nullable String format,
            @Parameter(description = "Whether CSV begins with a byte order mark, which some spreadsheets need to know UTF-8.") @RestQuery @DefaultValue("false") boolean bom,
            HttpHeaders headers, Request request) throws IOException {
        ExportFormat chosen = format == null ? accepted(headers) : ExportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        var filter = new ProposalFilter(process, status, null, null, cluster, topic, List.of(), group, participant, origin,
                null, null, updatedSince);
        StreamingOutput file = request.getMethod().equals(HttpMethod.HEAD) ? null // nobody would take it
                : shaped(exporting.export(filter), chosen, bom, uri.getBaseUri().toString());
        return Response.ok(file, chosen.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proposals-%s%s.%s\"".formatted(
                        process == null ? "" : process + "-", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        chosen.extension()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.AUTHORIZATION).build();
    }

    // the first that is accepted; that one is, was seen to when the method was chosen
    private static ExportFormat accepted(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(type -> Arrays.stream(ExportFormat.values()).filter(f -> f.isCompatible(type))).findFirst()
                .orElse(ExportFormat.NDJSON);
    }

    private StreamingOutput shaped(Spool lines, ExportFormat format, boolean byteOrderMark, String base) {
        return out -> {
            try (lines) {
                switch (format) {
                    case NDJSON -> lines.read().transferTo(out);
                    case CSV -> csv.write(lines, byteOrderMark, out);
                    case JSONLD -> jsonLd.write(lines.read(), base, out);
                }
            }
        };
    }

    @GET
    @Path("dictionary")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the columns of the CSV mean", operationId = "getExportDictionary")
    @APIResponse(responseCode = "200", description = "Each column, in the order of the export.")
    public List<DictionaryEntry> dictionary() {
        return Arrays.stream(Column.values()).map(Column::entry).toList();
    }

    @GET
    @Path("dictionary")
    @Produces(ExportFormat.CSV_TYPE)
    @Operation(hidden = true)
    public String dictionaryAsCsv() throws IOException {
        return csv.write(dictionary());
    }
}
