package org.unep.consultations.reportback;

import java.util.ArrayList;
import java.util.List;
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
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.version.SupersededVersion;
import org.unep.consultations.version.SupersededVersions;

/** What a report-back was before it was amended or noted. */
@Path("/v1/report-backs/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Report-backs")
public class ReportBackVersionResource {

    private final ReportBacks reportBacks;
    private final SupersededVersions superseded;
    private final Paging paging;

    ReportBackVersionResource(ReportBacks reportBacks, SupersededVersions superseded, Paging paging) {
        this.reportBacks = reportBacks;
        this.superseded = superseded;
        this.paging = paging;
    }

    @GET
    @Operation(summary = "The versions of a report-back, oldest first", operationId = "listReportBackVersions", description = "The last one is in force.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public Page<ReportBackVersion> list(@Parameter(description = "Id of the report-back.") @RestPath UUID id,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        ReportBack reportBack = reportBacks.get(id);
        int after = paging.afterNumber(cursor);
        List<ReportBackVersion> rows = new ArrayList<>();
        superseded.page(id, null, after, limit).forEach(version -> rows.add(superseded(version)));
        if (rows.size() <= limit && reportBack.version() > after) {
            rows.add(ReportBackVersion.inForce(ReportBackView.of(reportBack)));
        }
        return paging.page(rows, limit, v -> "" + v.version(), v -> v, count ? () -> (long) reportBack.version() : null);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One version of a report-back", operationId = "getReportBackVersion")
    @APIResponse(responseCode = "200", description = "The version.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public ReportBackVersion one(@Parameter(description = "Id of the report-back.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number) {
        ReportBack reportBack = reportBacks.get(id);
        return number == reportBack.version() ? ReportBackVersion.inForce(ReportBackView.of(reportBack))
                : superseded.version(id, number).map(this::superseded)
                        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such version of the report-back."));
    }

    private ReportBackVersion superseded(SupersededVersion version) {
        return ReportBackVersion.superseded(version, superseded.read(version, ReportBackView.class));
    }
}
