package org.unep.summary.document;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;
import org.unep.chassis.snapshot.OneSnapshot;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.web.Created;
import org.unep.summary.support.KnownProcesses;

/** The Co-Chairs' summaries of a process: drafted and listed. */
@Path("/v1/processes/{code}/summaries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Summary", description = "The Co-Chairs' summaries: drafted, listed, and read in several formats.")
public class ProcessSummariesResource {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private final DraftingSummaries drafting;
    private final Summaries summaries;
    private final KnownProcesses processes;
    private final Paging paging;
    private final Caller caller;
    private final Created created;

    ProcessSummariesResource(DraftingSummaries drafting, Summaries summaries, KnownProcesses processes, Paging paging,
            Caller caller, Created created) {
        this.drafting = drafting;
        this.summaries = summaries;
        this.processes = processes;
        this.paging = paging;
        this.caller = caller;
        this.created = created;
    }

    @POST
    @OneSnapshot
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Draft a summary", operationId = "draftSummary", description = "Computes a draft from everything that has been recorded by now, by the rule in force, in English. Every call makes a summary of its own. No body is needed: what is sent is not read, so an `Idempotency-Key` that comes again with another body is given its first answer.")
    @APIResponse(responseCode = "201", description = "The summary with its first version; `Location` is its address.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SummaryView.class)))
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs draft summaries.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public RestResponse<SummaryView> draft(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code) {
        SummaryView summary = drafting.draft(code, caller.name(), caller.is(Role.CO_CHAIR) ? Role.CO_CHAIR : Role.SECRETARIAT);
        return created.in("v1/summaries", summary, summary.id());
    }

    @GET
    @Operation(summary = "The summaries of a process", operationId = "listSummaries")
    @APIResponse(responseCode = "200", description = "A page of them, the oldest first; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Page<SummaryView> list(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince) {
        processes.require(code);
        Instant since = updatedSince == null ? FIRST : updatedSince;
        UUID after = cursor == null ? new UUID(0, 0) : paging.afterId(cursor);
        return paging.page(summaries.of(code, since, after, limit + 1), limit, s -> s.id().toString(), s -> s,
                count ? () -> summaries.count(code, since) : null);
    }
}
