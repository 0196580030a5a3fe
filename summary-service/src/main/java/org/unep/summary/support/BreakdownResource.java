package org.unep.summary.support;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
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
import org.unep.chassis.text.Rfc3339;

/** The tallies broken down. */
@Path("/v1/processes/{code}/support/breakdown")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support")
public class BreakdownResource {

    private final BreakingDown breakingDown;

    BreakdownResource(BreakingDown breakingDown) {
        this.breakingDown = breakingDown;
    }

    @GET
    @Operation(summary = "The tallies by group, by kind of participant or by consultation", operationId = "getSupportBreakdown", description = """
            Of each proposal who stands where: the members of each group, the participants of each kind, or the positions \
            taken in each consultation (of each participant the latest within it). Rows are not to be added: a participant may \
            be in several groups and speak in several consultations. A position of a group counts for none of its members; it \
            stands beside them as `own`. No level is computed from a breakdown.""")
    @APIResponse(responseCode = "200", description = "All open proposals, by number: one page, however many. By a past instant also those closed since of which something had been said or reported by then.")
    @APIResponse(responseCode = "400", description = "invalid-request: `by` is missing or none of the three, or the instant is no instant or still to come. unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Breakdown breakdown(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "By what: group, kind or consultation.") @RestQuery @NotNull Breakdown.By by,
            @Parameter(description = Asking.AS_OF) @RestQuery @Rfc3339 @Nullable Instant asOf) {
        return breakingDown.of(code, by, asOf);
    }
}
