package org.unep.proposals.revision;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Viewer;

/** The revisions of one proposal, and their comparison. */
@Path("/v1/proposals/{id}/revisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Revisions", description = "Every text of a proposal that was ever in force: what it said, since when, by whom and why. A draft has none.")
public class RevisionResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    // the page has texts of anybody in it; that they are escaped is one thing, that nothing would run is another
    private static final String NO_SCRIPT = "default-src 'none'; style-src 'unsafe-inline'";

    private final Revisions revisions;
    private final ComparingRevisions comparing;
    private final Proposals proposals;
    private final Viewer viewer;
    private final Paging paging;

    RevisionResource(Revisions revisions, ComparingRevisions comparing, Proposals proposals, Viewer viewer, Paging paging) {
        this.revisions = revisions;
        this.comparing = comparing;
        this.proposals = proposals;
        this.viewer = viewer;
        this.paging = paging;
    }

    @GET
    @Operation(summary = "The revisions of a proposal, oldest first", operationId = "listRevisions")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such proposal, or the caller may not see it.")
    public Page<RevisionView> list(@Parameter(description = "Id of the proposal.") UUID id,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        Proposal proposal = proposals.seen(id, viewer);
        var rows = revisions.page(id, paging.afterNumber(cursor), limit);
        return paging.page(rows, limit, r -> "" + r.number(), RevisionView::of,
                count ? () -> (long) proposal.revision() : null);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One revision", operationId = "getRevision", description = "It never changes, so it can be cached for ever.")
    @APIResponse(responseCode = "200", description = "The revision.", content = @Content(schema = @Schema(implementation = RevisionView.class)))
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see the proposal.")
    public RestResponse<RevisionView> one(@Parameter(description = "Id of the proposal.") UUID id,
            @Parameter(description = "Number of the revision, from 1.") int number) {
        return RestResponse.ResponseBuilder.ok(RevisionView.of(revisions.one(proposals.seen(id, viewer), number)))
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER).build();
    }

    @GET
    @Path("compare")
    @Operation(summary = "What became of the words from one revision to another", operationId = "compareRevisions", description = "Word for word, by character in scripts that do not part words by spaces. A language that only one of the two has counts as inserted or deleted as a whole. As `text/html` it is a page to be read.")
    @APIResponse(responseCode = "200", description = "The comparison.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Comparison.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "400", description = "invalid-request: a revision is not named, or neither has the language; or unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such proposal or revision, or the caller may not see it.")
    @APIResponse(responseCode = "406", description = "not-acceptable: neither of the two media types is accepted.")
    public RestResponse<Comparison> compare(@Parameter(description = "Id of the proposal.") UUID id,
            @Parameter(description = "Number of the one revision.") @RestQuery @NotNull @Min(1) Integer from,
            @Parameter(description = "Number of the other; may be the lower one.") @RestQuery @NotNull @Min(1) Integer to,
            @Parameter(description = "BCP 47 tag; where it is missing, the language that the text of `to` was written in.") @RestQuery @Size(max = 35) @Nullable String language) {
        return RestResponse.ResponseBuilder.ok(comparing.compare(id, from, to, language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    @GET
    @Path("compare")
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> page(UUID id, @RestQuery @NotNull @Min(1) Integer from, @RestQuery @NotNull @Min(1) Integer to,
            @RestQuery @Size(max = 35) @Nullable String language) {
        return RestResponse.ResponseBuilder
                .ok(ComparisonPage.of(comparing.compare(id, from, to, language)), MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", NO_SCRIPT).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
}
