package org.unep.summary.version;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;

/** What made the revisions of a version. */
@Path("/v1/summaries/{id}/versions/{number}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
public class ChangeResource {

    private final ChangeLog log;
    private final Versions versions;
    private final Paging paging;

    ChangeResource(ChangeLog log, Versions versions, Paging paging) {
        this.log = log;
        this.versions = versions;
        this.paging = paging;
    }

    @GET
    @Operation(summary = "What made the revisions of a version", operationId = "listSummaryChanges", description = "Every revision but the first, which is what was computed: which sentence of the Co-Chairs was added, changed or removed, and when the version was circulated and finalized. Under which role, never by whom. What a sentence said is not listed any more once it is removed.")
    @APIResponse(responseCode = "200", description = "A page of them, the oldest first; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    public Page<Change> list(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        versions.one(id, number);
        return paging.page(log.since(id, number, paging.afterNumber(cursor), limit + 1), limit, c -> "" + c.revision(), c -> c,
                count ? () -> log.count(id, number) : null);
    }
}
