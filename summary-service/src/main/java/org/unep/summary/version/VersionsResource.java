package org.unep.summary.version;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.unep.chassis.security.Role;
import org.unep.chassis.snapshot.OneSnapshot;
import org.unep.chassis.web.Created;

/** The versions of a summary's text. */
@Path("/v1/summaries/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editing")
public class VersionsResource {

    private final RegeneratingSummaries regenerating;
    private final Created created;

    VersionsResource(RegeneratingSummaries regenerating, Created created) {
        this.regenerating = regenerating;
        this.created = created;
    }

    @POST
    @OneSnapshot
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = "The `ETag` of the summary that was read. Where it is sent, a version is made only if the summary is still that.", schema = @Schema(type = SchemaType.STRING))
    @Operation(summary = "Regenerate a summary", operationId = "regenerateSummary", description = "Computes a new draft from everything that has been recorded by now, by the rule in force, and keeps the Co-Chairs' sentences of the latest version at their places. The answer tells which could not keep theirs, which stand in the place of a computed sentence that has changed, and which rest on what is not public any more; none is lost. With the same state the text is the same, byte for byte. No body is needed: what is sent is not read.")
    @APIResponse(responseCode = "201", description = "What became of the Co-Chairs' sentences; `Location` is the address of the new version.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Regenerated.class)))
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs regenerate summaries.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary.")
    @APIResponse(responseCode = "409", description = "version-final: a version is final. conflict: somebody is changing the summary at this moment; then with `Retry-After`.")
    @APIResponse(responseCode = "412", description = "precondition-failed: the summary has changed since it was read; `changes` lists the newest 100 changes since, the oldest of them first, of whichever version. A version that was made meanwhile is one: DRAFTED.")
    public RestResponse<Regenerated> regenerate(@Parameter(description = "Id of the summary.") @RestPath UUID id) {
        Regenerated made = regenerating.regenerate(id);
        return created.at(made, made.number());
    }
}
