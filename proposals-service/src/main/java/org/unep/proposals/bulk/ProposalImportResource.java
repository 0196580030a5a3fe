package org.unep.proposals.bulk;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.bulk.LineResult;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Slug;
import org.unep.proposals.proposal.ProposalRequest;

import io.smallrye.common.annotation.Blocking;

/** Proposals by the file. */
@Path("/v1/proposals/import")
@Tag(name = "Proposals")
public class ProposalImportResource {

    private final ImportingProposals importing;
    private final ReadingProposals reading;

    ProposalImportResource(ImportingProposals importing, ReadingProposals reading) {
        this.importing = importing;
        this.reading = reading;
    }

    @POST
    @Consumes({ ExportFormat.NDJSON_TYPE, ExportFormat.CSV_TYPE })
    @Produces(ExportFormat.NDJSON_TYPE)
    @Blocking
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Make proposals by the file", operationId = "importProposals", description = "Each line of the body is a proposal as one would POST it, in NDJSON or in CSV (RFC 4180, UTF-8, with a header; `GET /v1/proposals/export/dictionary` tells the columns). A line has an `id`, a UUID, or a `key`, the sender's own name of it in the process, of which the id is made; where it has neither, the id is made of all that the line says. So a file can be sent again: a line whose proposal is there already and says the same changes nothing (`exists`); one whose proposal says something else is `invalid` (conflict), and the proposal is left as it is. Lines that are invalid are told and skipped; the others are made, 500 at a time. An export can be imported: what only the service gives (`number`, `status`, `version`, ...) is ignored, and an apostrophe that the export put before a cell that looks like a formula is taken away. A line has at most 10 MiB, a request 2 GiB. A dry run sees that an id is there twice if it is within 100,000 lines.")
    @RequestBody(required = true, content = {
            @Content(mediaType = ExportFormat.NDJSON_TYPE, examples = @ExampleObject(name = "Two lines", value = "{\"key\":\"AFR-07\",\"process\":\"unea-5-12\",\"title\":{\"en\":\"A sand observatory\"},\"text\":{\"en\":\"Establish a global sand observatory.\"},\"origin\":{\"group\":\"african-group\"}}\n{\"key\":\"AFR-08\",\"process\":\"unea-5-12\",\"title\":{\"fr\":\"Une base de données\"},\"text\":{\"fr\":\"Créer une base de données.\"},\"origin\":{\"group\":\"african-group\"}}"), schema = @Schema(name = "ProposalLine", description = "A line: a proposal to be made, and an id or a key of the sender's.", allOf = ProposalRequest.class, properties = {
                    @SchemaProperty(name = "id", type = SchemaType.STRING, format = "uuid", description = "Its id for ever."),
                    @SchemaProperty(name = "key", type = SchemaType.STRING, description = "The sender's own name of the line, unique in the process, at most 200 characters; in place of `id`.") })),
            @Content(mediaType = ExportFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING), examples = @ExampleObject(name = "Two lines", value = "key,process,title.en,text.en,topics,origin.group\nAFR-07,unea-5-12,A sand observatory,\"Establish a global sand observatory,\nwith open data.\",sand;data,african-group\nAFR-08,unea-5-12,A registry,Keep a registry.,,african-group")) })
    @APIResponse(responseCode = "200", description = "For each line what became of it, in order, one JSON object a line. Pointers are into the line as JSON, also for CSV.", content = @Content(mediaType = ExportFormat.NDJSON_TYPE, schema = @Schema(implementation = LineResult.class)), headers = {
            @Header(name = "Lines-Created", description = "How many lines were recorded now.", schema = @Schema(type = SchemaType.INTEGER)),
            @Header(name = "Lines-Exists", description = "How many were there already.", schema = @Schema(type = SchemaType.INTEGER)),
            @Header(name = "Lines-Invalid", description = "How many were told and skipped.", schema = @Schema(type = SchemaType.INTEGER)) })
    @APIResponse(responseCode = "400", description = "invalid-request or unknown-parameter: nothing was made. Also where the header of CSV is wrong, with every wrong column. What is wrong with a line is told in its result.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat imports.")
    @APIResponse(responseCode = "413", description = "content-too-large: nothing was read, or, where the length was not told, the lines up to the bound were taken.")
    @APIResponse(responseCode = "415", description = "unsupported-media-type: the body is declared neither as NDJSON nor as CSV.")
    public RestResponse<InputStream> importAll(InputStream body,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            @Parameter(description = "Code of the process of lines that name none.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "State that they are made in: DRAFT or SUBMITTED. What is submitted is public at once, and told to the other services.") @RestQuery @DefaultValue("DRAFT") @Pattern(regexp = "DRAFT|SUBMITTED", message = "must be DRAFT or SUBMITTED") String status,
            @Parameter(description = "Whether only to say what would become of each line.") @RestQuery @DefaultValue("false") boolean dryRun)
            throws IOException {
        boolean csv = type != null && type.isCompatible(MediaType.valueOf(ExportFormat.CSV_TYPE)); // none where the body is empty
        var source = csv ? reading.csv(body, process) : reading.ndjson(body, process);
        return importing.importAll(source, status.equals("SUBMITTED"), dryRun);
    }
}
