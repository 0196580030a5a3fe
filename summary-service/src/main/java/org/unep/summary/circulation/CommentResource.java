package org.unep.summary.circulation;

import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.web.Created;
import org.unep.summary.circulation.CommentShown.CommentView;
import org.unep.summary.version.Versions;

/** Comments on a circulated version. */
@Path("/v1/summaries/{id}/versions/{number}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "What participants say of a circulated version, public from the moment when it is said, and what the Co-Chairs make of it. Governments, groups and observers apart.")
public class CommentResource {

    private final CommentingOnVersions commenting;
    private final DisposingOfComments disposing;
    private final Comments comments;
    private final Versions versions;
    private final Paging paging;
    private final Created created;

    CommentResource(CommentingOnVersions commenting, DisposingOfComments disposing, Comments comments, Versions versions,
            Paging paging, Created created) {
        this.commenting = commenting;
        this.disposing = disposing;
        this.comments = comments;
        this.versions = versions;
        this.paging = paging;
        this.created = created;
    }

    @GET
    @Operation(summary = "The comments on a version", operationId = "listComments", description = "Those that were taken back are left out, except with `updatedSince`, which tells of them as tombstones.")
    @APIResponse(responseCode = "200", description = "A page of them, the oldest first; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    public Page<CommentShown> list(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "Only those on the sentence with this id.") @RestQuery @Size(max = 500) @Nullable String sentence,
            @Parameter(description = "Only those on the section with this id.") @RestQuery @Size(max = 500) @Nullable String section,
            @Parameter(description = "Only those of governments, of groups or of observers, in whatever case.") @RestQuery @Nullable CommentCamp camp,
            @Parameter(description = "Only those with this disposition.") @RestQuery @Nullable Disposition disposition,
            @Parameter(description = "Only those of which nothing was made yet (true), or something was (false).") @RestQuery @Nullable Boolean open,
            @Parameter(description = "Only what changed at or after this time (RFC 3339), with tombstones.") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        versions.one(id, number);
        var filter = new Comments.Filter(id, number, sentence, section, camp, disposition, open, updatedSince);
        return paging.page(comments.page(filter, paging.afterId(cursor), limit), limit, c -> c.id().toString(),
                CommentShown::of, count ? () -> comments.count(filter) : null);
    }

    @GET
    @Path("{comment}")
    @Operation(summary = "One comment", operationId = "getComment")
    @APIResponse(responseCode = "200", description = "The comment, or what is left of one that was taken back.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such comment on this version.")
    public CommentShown one(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "Id of the comment.") @RestPath UUID comment) {
        return CommentShown.of(comments.one(id, number, comment));
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE })
    @Operation(summary = "Comment on a circulated version", operationId = "addComment", description = "On a sentence or on a section, until the version's `commentsUntil`. A delegate comments for its own participant, the secretariat on behalf of one. A comment is public at once.")
    @APIResponse(responseCode = "201", description = "The comment; `Location` is its address.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CommentView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field, or unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate for another participant.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    @APIResponse(responseCode = "409", description = "version-final: it, or another version, is final. version-not-circulated: it is a draft. comments-closed: the time for comments is over.")
    @APIResponse(responseCode = "422", description = "unknown-reference: the version has no such sentence or section. not-known-yet: no such participant is known; if it was added a moment ago, try again after `Retry-After`.")
    public RestResponse<CommentView> add(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @NotNull @Valid CommentRequest request) {
        CommentView comment = commenting.comment(id, number, request);
        return created.at(comment, comment.id());
    }

    @PATCH
    @Path("{comment}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE })
    @Operation(summary = "Change one's comment", operationId = "editComment", description = "As long as comments are taken. What the Co-Chairs made of it is taken back, for they made it of what it said before.")
    @APIResponse(responseCode = "200", description = "The comment.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field, or unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a comment that another one made: a delegate changes those that delegates of its participant made, the secretariat those that it entered.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such comment on this version.")
    @APIResponse(responseCode = "409", description = "version-final: it, or another version, is final. comments-closed: the time for comments is over.")
    @APIResponse(responseCode = "422", description = "unknown-reference: the version has no such sentence or section.")
    public CommentView edit(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "Id of the comment.") @RestPath UUID comment,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = CommentEdit.class))) @NotNull MergePatch patch) {
        return commenting.revise(id, number, comment, patch);
    }

    @DELETE
    @Path("{comment}")
    @RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE })
    @Operation(summary = "Take one's comment back", operationId = "deleteComment", description = "As long as comments are taken. What is left is a tombstone, without what it said.")
    @APIResponse(responseCode = "204", description = "It is taken back.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a comment that another one made: a delegate changes those that delegates of its participant made, the secretariat those that it entered.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such comment on this version.")
    @APIResponse(responseCode = "409", description = "version-final: it, or another version, is final. comments-closed: the time for comments is over.")
    public void delete(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "Id of the comment.") @RestPath UUID comment) {
        commenting.delete(id, number, comment);
    }

    @PUT
    @Path("{comment}/disposition")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Say what was made of a comment", operationId = "putDisposition", description = "With a reason, which is public. It can be said anew until a version of the summary is final. The condition is the `ETag` of the comment, so that what is disposed of is what was read.")
    @APIResponse(responseCode = "200", description = "The comment with its disposition.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field, or unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs dispose of comments.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such comment on this version.")
    @APIResponse(responseCode = "409", description = "version-final: a version of the summary is final.")
    @APIResponse(responseCode = "422", description = "unknown-reference: it is said to be reflected in a version or sentence that is not there.")
    public CommentView dispose(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "Id of the comment.") @RestPath UUID comment, @NotNull @Valid DispositionRequest request) {
        return disposing.dispose(id, number, comment, request);
    }
}
