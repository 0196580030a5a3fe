package org.unep.consultations.statement;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;

/** What a statement was before it was changed. */
@Path("/v1/statements/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class StatementVersionResource {

    private final ReadingVersions reading;
    private final Paging paging;

    StatementVersionResource(ReadingVersions reading, Paging paging) {
        this.reading = reading;
        this.paging = paging;
    }

    @GET
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(summary = "The versions of a statement, oldest first", operationId = "listStatementVersions", description = "The last one is in force. The public sees those that were delivered, their words only with consent, and none of a statement that was withdrawn.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such statement, or the caller may not see it.")
    public Page<StatementVersion> list(@Parameter(description = "Id of the statement.") @RestPath UUID id,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var rows = reading.page(id, paging.afterNumber(cursor), limit);
        return paging.page(rows, limit, v -> "" + v.version(), v -> v, count ? () -> reading.number(id) : null);
    }

    @GET
    @Path("{number}")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(summary = "One version of a statement", operationId = "getStatementVersion")
    @APIResponse(responseCode = "200", description = "The version.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    public StatementVersion one(@Parameter(description = "Id of the statement.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number) {
        return reading.one(id, number);
    }
}
