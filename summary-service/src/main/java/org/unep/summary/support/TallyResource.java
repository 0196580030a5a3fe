package org.unep.summary.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.Rfc3339;

/** The tally as data, so that anybody can compute the levels anew. */
@Path("/v1/processes/{code}/support/tally")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support")
public class TallyResource {

    private static final String CSV = "text/csv";
    /** Who accepts anything gets JSON. */
    private static final String LESS = ";qs=0.5";

    private final TallyingProcesses tallying;
    private final KnownProcesses processes;

    TallyResource(TallyingProcesses tallying, KnownProcesses processes) {
        this.tallying = tallying;
        this.processes = processes;
    }

    @GET
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(summary = "The tally as data", operationId = "getTally", description = """
            Every current position with who takes it in which statement, every finding of the breakouts, and the views without a \
            name (the latest 1,000 per proposal; no rule looks at them): with the rule, which is at `support-rule`, anybody can \
            compute every level anew, and `support/method` tells how. As `text/csv` (RFC 4180, UTF-8, with a header) each row \
            has every column; in JSON, a field that is empty is left out. In CSV, text that a spreadsheet would take for a \
            formula has an apostrophe in front.""")
    @APIResponse(responseCode = "200", description = "The tally. `Vary: Accept`.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TallyData.class)),
            @Content(mediaType = CSV, schema = @Schema(implementation = String.class)) })
    @APIResponse(responseCode = "400", description = "invalid-request: the instant is no instant or still to come. unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    @APIResponse(responseCode = "406", description = "not-acceptable: neither of the two media types is accepted.")
    public TallyData tally(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = Asking.AS_OF) @RestQuery @Rfc3339 @Nullable Instant asOf) {
        return tallying.of(code, asOf);
    }

    @GET
    @Produces(CSV + LESS)
    @Operation(hidden = true)
    public RestResponse<String> csv(@RestPath String code, @RestQuery @Rfc3339 @Nullable Instant asOf) {
        List<TallyColumn> columns = List.of(TallyColumn.values());
        return csv(columns.stream().map(TallyColumn::title).toList(), tallying.of(code, asOf).items().stream()
                .map(row -> columns.stream().map(c -> c.cell(row)).toList()).toList());
    }

    @GET
    @Path("dictionary")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(summary = "The data dictionary of the tally", operationId = "getTallyDictionary", description = "What each column means, in the order of the columns; as JSON or `text/csv`. The same for every process.")
    @APIResponse(responseCode = "200", description = "The columns. `Vary: Accept`.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TallyColumn.Entry[].class)),
            @Content(mediaType = CSV, schema = @Schema(implementation = String.class)) })
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    @APIResponse(responseCode = "406", description = "not-acceptable: neither of the two media types is accepted.")
    public List<TallyColumn.Entry> dictionary(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code) {
        processes.require(code);
        return TallyColumn.dictionary();
    }

    @GET
    @Path("dictionary")
    @Produces(CSV + LESS)
    @Operation(hidden = true)
    public RestResponse<String> dictionaryAsCsv(@RestPath String code) {
        processes.require(code);
        return csv(List.of("column", "member", "type", "description", "example"),
                TallyColumn.dictionary().stream().map(TallyColumn.Entry::cells).toList());
    }

    // the preference among types belongs to the choice of the method and not into the answer
    private static RestResponse<String> csv(List<String> header, List<List<String>> rows) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(header);
            for (List<String> row : rows) {
                csv.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RestResponse.ResponseBuilder.ok(text.toString(), CSV + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
