package org.unep.summary.version;

import java.util.List;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Role;
import org.unep.chassis.web.Created;
import org.unep.summary.document.Corrigenda;
import org.unep.summary.document.Corrigendum;
import org.unep.summary.document.CorrigendumDocument;
import org.unep.summary.document.Edition;

/** The corrigenda of a final version. */
@Path("/v1/summaries/{id}/versions/{number}/corrigenda")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Corrigenda", description = "What is wrong in a final version is corrected beside its text, which stays as it is; every printed format shows it.")
public class CorrigendumResource {

    private final IssuingCorrigenda issuing;
    private final Corrigenda corrigenda;
    private final Versions versions;
    private final Paging paging;
    private final Created created;

    CorrigendumResource(IssuingCorrigenda issuing, Corrigenda corrigenda, Versions versions, Paging paging, Created created) {
        this.issuing = issuing;
        this.corrigenda = corrigenda;
        this.versions = versions;
        this.paging = paging;
        this.created = created;
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Issue a corrigendum to a final version", operationId = "issueCorrigendum", description = "The text of the version stays as it is; what it says is kept beside what it should say, with the sources of the sentence, which stay those of its correction. A sentence can be corrected again: then `was` is what the latest corrigendum said. That the text is not negotiated cannot be corrected away. The corrigendum itself is canonical JSON with a hash, never changes, and is shown by every printed format of the version.")
    @APIResponse(responseCode = "201", description = "The corrigendum; `Location` is the address of its document.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CorrigendumView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field and to a sentence that is there twice, or unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs issue corrigenda.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    @APIResponse(responseCode = "409", description = "version-not-final: a version that is not final is edited instead.")
    @APIResponse(responseCode = "422", description = "unknown-reference: the version has no such sentence. sentence-not-replaceable: it says that the text is not negotiated.")
    public RestResponse<CorrigendumView> issue(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @NotNull @Valid CorrigendumRequest request) {
        CorrigendumView issued = issuing.issue(id, number, request);
        return created.at(issued, issued.number());
    }

    @GET
    @Operation(summary = "The corrigenda of a version", operationId = "listCorrigenda")
    @APIResponse(responseCode = "200", description = "A page of them, the oldest first; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    public Page<CorrigendumView> list(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        versions.one(id, number);
        int after = paging.afterNumber(cursor);
        List<Corrigendum> all = corrigenda.of(id, number);
        List<Corrigendum> rest = all.stream().filter(c -> c.document().number() > after).limit(limit + 1L).toList();
        return paging.page(rest, limit, c -> "" + c.document().number(), CorrigendumView::of,
                count ? () -> (long) all.size() : null);
    }

    @GET
    @Path("{corrigendum}")
    @Operation(summary = "A corrigendum, byte for byte", operationId = "getCorrigendum", description = "Canonical JSON (RFC 8785), so that the SHA-256 of what was received is its hash, which `Repr-Digest` tells (RFC 9530). It never changes, so it can be cached for ever.")
    @APIResponse(responseCode = "200", description = "What it says.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CorrigendumDocument.class)))
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such version, or no such corrigendum to it.")
    public RestResponse<String> one(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "Number of the corrigendum, from 1.") @RestPath int corrigendum) {
        Corrigendum found = corrigenda.of(id, number).stream().filter(c -> c.document().number() == corrigendum).findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such corrigendum."));
        return RestResponse.ResponseBuilder.ok(found.json(), MediaType.APPLICATION_JSON)
                .header("Repr-Digest", Edition.digest(found.sha256()))
                .header("Cache-Control", "public, max-age=31536000, immutable").build();
    }
}
