package org.unep.summary.version;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.security.Role;
import org.unep.chassis.web.Created;

/** The Co-Chairs' sentences in a version. */
@Path("/v1/summaries/{id}/versions/{number}/sentences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Editing", description = "The Co-Chairs' own sentences in a draft, laid over what was computed. Nothing that was computed is altered or lost.")
public class SentenceResource {

    private final EditingSummaries editing;
    private final Versions versions;
    private final Paging paging;
    private final Created created;

    SentenceResource(EditingSummaries editing, Versions versions, Paging paging, Created created) {
        this.editing = editing;
        this.versions = versions;
        this.paging = paging;
        this.created = created;
    }

    @GET
    @Operation(summary = "The Co-Chairs' sentences in a version", operationId = "listEditorialSentences", description = "In all their languages; how they stand in the text is read from the version.")
    @APIResponse(responseCode = "200", description = "A page of them, in the order in which they were written first; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    public Page<SentenceView> list(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        SummaryVersion version = versions.one(id, number);
        int after = paging.afterNumber(cursor);
        List<EditorialSentence> rest = version.edits().stream().filter(e -> e.ordinal() > after).limit(limit + 1L).toList();
        return paging.page(rest, limit, e -> "" + e.ordinal(), e -> SentenceView.of(e, version),
                count ? () -> (long) version.edits().size() : null);
    }

    @GET
    @Path("{sentence}")
    @Operation(summary = "A sentence of the Co-Chairs", operationId = "getEditorialSentence")
    @APIResponse(responseCode = "200", description = "The sentence in all its languages. Its `ETag` is that of the version.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such version, or the Co-Chairs have no such sentence in it.")
    public SentenceView one(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "Id of the sentence.") @RestPath String sentence) {
        SummaryVersion version = versions.one(id, number);
        return SentenceView.of(version.edit(sentence), version);
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, description = "The `ETag` of the version that was read. Where it is sent, the sentence is added only if the version is still that.", schema = @Schema(type = SchemaType.STRING))
    @Operation(summary = "Add a sentence of the Co-Chairs to a draft", operationId = "addEditorialSentence", description = "At the end of a section, behind another sentence, or in the place of a computed one, whose text and sources stay beside it. All editions are written anew: each shows it in its own language, or else in the language of the draft, marked. Several behind the same sentence stand in the order in which they were added.")
    @APIResponse(responseCode = "201", description = "The sentence; `Location` is its address, and `ETag` the version's by now.", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SentenceView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field, or unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs edit summaries.")
    @APIResponse(responseCode = "404", description = "not-found: no such summary, or no such version of it.")
    @APIResponse(responseCode = "409", description = "version-not-draft: it is circulated, or there is a later version. version-final: it is final.")
    @APIResponse(responseCode = "412", description = "precondition-failed: the version has changed since it was read. `changes` lists what became of which sentence, by which role and when.")
    @APIResponse(responseCode = "422", description = "source-not-public: a source does not exist or is not public. sentence-without-source: it has none and is no reflection. unknown-reference: there is no such section or sentence. sentence-not-replaceable: that sentence cannot be replaced.")
    public RestResponse<SentenceView> add(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @NotNull @Valid SentenceRequest request) {
        SentenceView added = editing.add(id, number, request);
        return created.at(added, added.id());
    }

    @PUT
    @Path("{sentence}")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Write a sentence of the Co-Chairs anew", operationId = "putEditorialSentence", description = "In place of what it was, with its place. The condition is the `ETag` of the version, so that of two editors at one draft nobody overwrites the other: the second gets 412, whose `changes` lists what became of which sentence, by which role and when.")
    @APIResponse(responseCode = "200", description = "The sentence; `ETag` is the version's by now.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field, or unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs edit summaries.")
    @APIResponse(responseCode = "404", description = "not-found: no such version, or the Co-Chairs have no such sentence in it.")
    @APIResponse(responseCode = "409", description = "version-not-draft: it is circulated, or there is a later version. version-final: it is final.")
    @APIResponse(responseCode = "422", description = "source-not-public: a source does not exist or is not public. sentence-without-source: it has none and is no reflection. unknown-reference: there is no such section or sentence. sentence-not-replaceable: that sentence cannot be replaced.")
    public SentenceView replace(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "Id of the sentence.") @RestPath String sentence,
            @NotNull @Valid SentenceRequest request) {
        return editing.replace(id, number, sentence, request);
    }

    @DELETE
    @Path("{sentence}")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Take a sentence of the Co-Chairs out of a draft", operationId = "deleteEditorialSentence", description = "Where it stood in the place of a computed one, that is there again. The condition is the `ETag` of the version; who comes late gets 412 with `changes`.")
    @APIResponse(responseCode = "204", description = "It is out; `ETag` is the version's by now.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs edit summaries.")
    @APIResponse(responseCode = "404", description = "not-found: no such version, or the Co-Chairs have no such sentence in it.")
    @APIResponse(responseCode = "409", description = "version-not-draft: it is circulated, or there is a later version. version-final: it is final.")
    public RestResponse<Void> remove(@Parameter(description = "Id of the summary.") @RestPath UUID id,
            @Parameter(description = "Number of the version, from 1.") @RestPath int number,
            @Parameter(description = "Id of the sentence.") @RestPath String sentence) {
        int revision = editing.remove(id, number, sentence);
        return RestResponse.ResponseBuilder.<Void> noContent().tag(String.valueOf(revision)).build();
    }
}
