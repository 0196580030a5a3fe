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

/** What moved between two instants. */
@Path("/v1/processes/{code}/support/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support")
public class ChangesResource {

    private final ComparingSupport comparing;

    ChangesResource(ComparingSupport comparing) {
        this.comparing = comparing;
    }

    @GET
    @Operation(summary = "What moved between two instants", operationId = "getSupportChanges", description = """
            Such as between the first day and the last: of each open proposal on which something moved, how it stood before and \
            after, who moved from which stance to which and in which statement, and what breakouts reported in between. Both \
            instants are seen as the record has them now, as with `asOf`; proposals, registrations and, unless `rule` says \
            otherwise, the rule are those of now.""")
    @APIResponse(responseCode = "200", description = "What moved: one page, however much.")
    @APIResponse(responseCode = "400", description = "invalid-support-rule, with a pointer to each wrong node. invalid-request: `from` is missing, an instant is no instant or still to come, or `to` is before `from`. unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Changes changes(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "The earlier instant (RFC 3339). What was said at it belongs to what was before.") @RestQuery @NotNull @Rfc3339 Instant from,
            @Parameter(description = "The later instant (RFC 3339), included; now where it is missing.") @RestQuery @Rfc3339 @Nullable Instant to,
            @Parameter(description = Asking.RULE) @RestQuery @Nullable String rule) {
        return comparing.between(code, from, to, rule);
    }
}
