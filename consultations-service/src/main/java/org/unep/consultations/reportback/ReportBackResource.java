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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.paging.Page;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Report-backs: read, amended and noted. */
@Path("/v1/report-backs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report-backs", description = "What breakout groups found, as their facilitators reported it. Quantifiers are reported, never counted.")
public class ReportBackResource {

    private static final Order<ReportBack> ORDER = Order.byId(ReportBack.class, ReportBack::id);

    private final ReportBacks reportBacks;
    private final ChangingReportBacks changing;
    private final Listing listing;

    ReportBackResource(ReportBacks reportBacks, ChangingReportBacks changing, Listing listing) {
        this.reportBacks = reportBacks;
        this.changing = changing;
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

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_FACILITATOR })
    @Operation(summary = "Amend a report-back", operationId = "patchReportBack", description = "By those who could give it, until a plenary takes note. `findings` are replaced as a whole; those that were not there before are checked as in a new report. What it was stays on record in its versions.")
    @APIResponse(responseCode = "200", description = "The report-back after it.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and those who facilitate the session amend its reports.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "already-noted; proposal-not-open: a proposal was withdrawn or consolidated; consultation-not-open: the session was cancelled, or its consultation reported or cancelled.")
    @APIResponse(responseCode = "422", description = "not-known-yet: a proposal has not been heard of; `Retry-After` says when to try again. proposal-of-another-process.")
    public ReportBackView amend(@Parameter(description = "Id of the report-back.") @RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = ReportBackRequest.class))) @NotNull MergePatch patch) {
        return changing.amend(id, patch);
    }

    @POST
    @Path("{id}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Have a plenary take note of a report-back", operationId = "noteReportBack", description = "From then on it cannot be amended.")
    @APIResponse(responseCode = "200", description = "The report-back after it.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and Co-Chairs say what a plenary has noted.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "already-noted.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a session that there is not. not-its-plenary: it is no PLENARY of the consultation.")
    public ReportBackView note(@Parameter(description = "Id of the report-back.") @RestPath UUID id,
            @NotNull @Valid NoteRequest request) {
        return changing.note(id, request.in());
    }
}
