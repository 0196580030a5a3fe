package org.unep.summary.circulation;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.summary.document.SummaryView.VersionView;
import org.unep.summary.version.CirculatingSummaries;

/** What moves a version on: it is circulated, and becomes final. */
@Path("/v1/summaries/{id}/versions/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Circulation", description = "A version is circulated for comments, each comment gets a disposition, and then the version becomes final.")
public class VersionVerbs {

    /** How long comments are taken. */
    @Schema(name = "CirculationRequest", description = "How long comments are taken.")
    public record Circulation(
            @Schema(description = "Until when comments are taken (RFC 3339); in the future, and within twenty years.", examples = "2030-01-31T23:59:59Z") @NotNull @Rfc3339 Instant commentsUntil) {
    }

    private final CirculatingSummaries circulating;
    private final FinalizingSummaries finalizing;

    VersionVerbs(CirculatingSummaries circulating, FinalizingSummaries finalizing) {
        this.circulating = circulating;
        this.finalizing = finalizing;
    }

    @POST
    @Path("circulate")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Circulate a version for comments", operationId = "circulateSummaryVersion", description = "DRAFT becomes CIRCULATED, and its text stays as it is. Its editions say so, and have new hashes by that.")
    @APIResponse(responseCode = "200", description = "The version as the summary lists it.")
    @APIResponse(responseCode = "400", description = "invalid-request: the time is missing, no time, has passed, or is more than twenty years away; or unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs circulate versions.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    @APIResponse(responseCode = "409", description = "version-not-draft: it is circulated, or there is a later version. version-final: it is final.")
    @APIResponse(responseCode = "422", description = "source-not-public: sentences of the Co-Chairs, which `detail` names, rest on something that is not public any more.")
    public VersionView circulate(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @NotNull @Valid Circulation request) {
        return circulating.circulate(id, number, request.commentsUntil());
    }

    @POST
    @Path("finalize")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Make a circulated version final", operationId = "finalizeSummaryVersion", description = "CIRCULATED becomes FINAL, once every comment on any version of the summary has a disposition; that ends the time for comments. Nothing in it ever changes again: neither later statements nor a new rule reach it, and the database refuses. Its editions say that they are final and have new hashes by that; `GET .../verification` tells how to check them. No body is needed: what is sent is not read.")
    @APIResponse(responseCode = "200", description = "The version as the summary lists it.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs finalize versions.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    @APIResponse(responseCode = "409", description = "open-comments: comments have no disposition; `comments` lists their ids. version-not-circulated: it is a draft. version-not-draft: there is a later version. version-final: it is final.")
    @APIResponse(responseCode = "422", description = "source-not-public: sentences of the Co-Chairs, which `detail` names, rest on something that is not public any more. Regenerate the summary, and change them there.")
    public VersionView conclude(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number) {
        return finalizing.conclude(id, number);
    }
}
