package org.unep.consultations.reportback;

import java.time.Instant;
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
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Report-backs, read. */
@Path("/v1/report-backs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report-backs", description = "What breakout groups found, as their facilitators reported it. Quantifiers are reported, never counted.")
public class ReportBackResource {

    private static final Order<ReportBack> ORDER = Order.byId(ReportBack.class, ReportBack::id);

    private final ReportBacks reportBacks;
    private final Listing listing;

    ReportBackResource(ReportBacks reportBacks, Listing listing) {
        this.reportBacks = reportBacks;
        this.listing = listing;
    }

    @GET
    @Operation(summary = "Report-backs, in the order of their recording", operationId = "listReportBacks")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<ReportBackView> list(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "Id of the session.") @RestQuery @Nullable UUID session,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = Filter.all().and("e.process = :process", "process", process)
                .and("e.session = :session", "session", session).and("e.updatedAt >= :since", "since", updatedSince);
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), ReportBackView::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One report-back", operationId = "getReportBack")
    @APIResponse(responseCode = "200", description = "The report-back.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public ReportBackView one(@Parameter(description = "Id of the report-back.") @RestPath UUID id) {
        return ReportBackView.of(reportBacks.get(id));
    }
}
