package org.unep.consultations.process;

import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.paging.Page;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.chassis.web.Created;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Processes: opened, read and revised. */
@Path("/v1/processes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Processes", description = "The mandated consultation processes. Everything else belongs to one.")
public class ProcessResource {

    private static final Order<Process> ORDER = Order.byCode(Process.class, Process::code);

    private final OpeningProcesses opening;
    private final RevisingProcesses revising;
    private final Processes processes;
    private final Listing listing;
    private final Created created;

    ProcessResource(OpeningProcesses opening, RevisingProcesses revising, Processes processes, Listing listing,
            Created created) {
        this.opening = opening;
        this.revising = revising;
        this.processes = processes;
        this.listing = listing;
        this.created = created;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Open a process", operationId = "openProcess")
    @APIResponse(responseCode = "201", description = "The process; `Location` is its address.", content = @Content(schema = @Schema(implementation = ProcessView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also a code that is twice in a taxonomy.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat opens processes.")
    @APIResponse(responseCode = "409", description = "code-taken.")
    @APIResponse(responseCode = "413", description = "content-too-large.")
    public RestResponse<ProcessView> open(@NotNull @Valid ProcessRequest request) {
        ProcessView opened = opening.open(request);
        return created.at(opened, opened.code());
    }

    @GET
    @Operation(summary = "Processes, by code", operationId = "listProcesses")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<ProcessView> list(
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = Filter.all().and("e.updatedAt >= :since", "since", updatedSince);
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), ProcessView::of);
    }

    @GET
    @Path("{code: " + Slug.FORM + "}")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(summary = "One process", operationId = "getProcess")
    @APIResponse(responseCode = "200", description = "The process.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public ProcessView one(@Parameter(description = "Code of the process.") @RestPath String code) {
        return ProcessView.of(processes.get(code));
    }

    @PATCH
    @Path("{code: " + Slug.FORM + "}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Change what is said of a process", operationId = "patchProcess", description = "Everything but its code can be changed. What was said on its proposals stays as it is.")
    @APIResponse(responseCode = "200", description = "The process after it.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also another code, or a code that is twice in a taxonomy.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat revises processes.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "413", description = "content-too-large.")
    public ProcessView revise(@Parameter(description = "Code of the process.") @RestPath String code,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = ProcessRequest.class))) @NotNull MergePatch patch) {
        return revising.revise(code, patch);
    }
}
