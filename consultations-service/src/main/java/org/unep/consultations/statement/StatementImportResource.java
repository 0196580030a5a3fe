package org.unep.consultations.statement;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.unep.chassis.bulk.Importing;
import org.unep.chassis.bulk.LineResult;
import org.unep.chassis.security.Role;

import io.smallrye.common.annotation.Blocking;

/** Statements by the file. */
@Path("/v1/statements/import")
@Tag(name = "Statements")
public class StatementImportResource {

    private final ImportingStatements importing;

    StatementImportResource(ImportingStatements importing) {
        this.importing = importing;
    }

    @POST
    @Consumes(Importing.NDJSON)
    @Produces(Importing.NDJSON)
    @Blocking
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Record statements by the file", operationId = "importStatements", description = "Each line of the body is a statement as one would POST it, with `session`, and with an `id` of the sender's if it may be sent again: what is there already is left as it is. Lines that are invalid are told and skipped; the others are recorded. A dry run keeps nothing in mind but some hundred lines: of a line that has the id of one further above, or replies to one, it says what it would if that were not there. A line has at most 1 MiB, a request 2 GiB; what is larger is sent in parts.")
    @RequestBody(required = true, content = @Content(mediaType = Importing.NDJSON, schema = @Schema(name = "StatementLine", description = "A line: a statement to be recorded, where it was made, and an id of the sender's.", allOf = StatementRequest.class, requiredProperties = "session", properties = {
            @SchemaProperty(name = "session", type = SchemaType.STRING, format = "uuid", description = "Id of the session that it was made in."),
            @SchemaProperty(name = "id", type = SchemaType.STRING, format = "uuid", description = "Its id for ever; a line whose id is there already changes nothing.") })))
    @APIResponse(responseCode = "200", description = "For each line what became of it, in order, one JSON object a line. The headers `Lines-Created`, `Lines-Exists` and `Lines-Invalid` tell how many came to what.", content = @Content(mediaType = Importing.NDJSON, schema = @Schema(implementation = LineResult.class)))
    @APIResponse(responseCode = "400", description = "invalid-request or unknown-parameter: nothing was read. What is wrong with a line is told in its result.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat imports.")
    @APIResponse(responseCode = "413", description = "content-too-large: nothing was read, or, where the length was not told, the lines up to the bound were recorded.")
    @APIResponse(responseCode = "415", description = "unsupported-media-type: the body is not declared as NDJSON.")
    public RestResponse<InputStream> importAll(InputStream body,
            @Parameter(description = "Whether only to say what would become of each line.") @RestQuery @DefaultValue("false") boolean dryRun)
            throws IOException {
        return importing.importAll(body, dryRun);
    }
}
