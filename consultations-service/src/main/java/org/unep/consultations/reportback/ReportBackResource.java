package org.unep.consultations.reportback;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.security.Role;
import org.unep.consultations.Created;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;
import org.unep.consultations.words.Slug;

/** Report-backs: given and read. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report-backs", description = "What breakout groups found, as their facilitators reported it. Quantifiers are reported, never counted.")
public class ReportBackResource {

    private static final Order<ReportBack> ORDER = Order.byId(ReportBack.class, ReportBack::id);

    private final ReportingBack reporting;
    private final ReportBacks reportBacks;
    private final Listing listing;
    private final Created created;

    ReportBackResource(ReportingBack reporting, ReportBacks reportBacks, Listing listing, Created created) {
        this.reporting = reporting;
        this.reportBacks = reportBacks;
        this.listing = listing;
        this.created = created;
    }

    @POST
    @Path("sessions/{id}/report-backs")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_FACILITATOR })
    @Operation(summary = "Report back from a breakout group", operationId = "reportBack")
    @APIResponse(responseCode = "201", description = "The report-back; `Location` is its address.", content = @Content(schema = @Schema(implementation = ReportBackView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "401", description = "unauthenticated.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and co-facilitators report back.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such session.")
    @APIResponse(responseCode = "409", description = "not-a-breakout; proposal-not-open: a proposal was withdrawn or consolidated.")
    @APIResponse(responseCode = "422", description = "not-known-yet: a proposal has not been heard of; `Retry-After` says when to try again. proposal-of-another-process.")
    public RestResponse<ReportBackView> report(@Parameter(description = "Id of the session.") UUID id,
            @NotNull @Valid ReportBackRequest request) {
        ReportBackView given = reporting.report(id, request);
        return created.in("v1/report-backs", given, given.id());
    }

    @GET
    @Path("report-backs")
    @Operation(summary = "Report-backs, in the order of their recording", operationId = "listReportBacks")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<ReportBackView> list(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "Id of the session.") @RestQuery @Nullable UUID session,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = Filter.all().and("e.process = :process", "process", process)
                .and("e.session = :session", "session", session).and("e.updatedAt >= :since", "since", updatedSince);
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), ReportBackView::of);
    }

    @GET
    @Path("report-backs/{id}")
    @Operation(summary = "One report-back", operationId = "getReportBack")
    @APIResponse(responseCode = "200", description = "The report-back.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public ReportBackView one(@Parameter(description = "Id of the report-back.") UUID id) {
        return ReportBackView.of(reportBacks.get(id));
    }
}
