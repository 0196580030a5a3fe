package org.unep.proposals.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.MergePatch;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.chassis.web.Created;
import org.unep.proposals.search.Fields;
import org.unep.proposals.search.Order;
import org.unep.proposals.search.Place;
import org.unep.proposals.search.Search;

/** Proposals: made, read, and found. */
@Path("/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals", description = "What is proposed. A draft is seen by its proponent and by those who run the process; everything else is public.")
public class ProposalResource {

    private static final String FACET = "[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*:[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*";

    private final ProposingProposals proposing;
    private final EditingProposals editing;
    private final Proposals proposals;
    private final FindingProposals finding;
    private final Viewer viewer;
    private final Paging paging;
    private final Created created;

    ProposalResource(ProposingProposals proposing, EditingProposals editing, Proposals proposals,
            FindingProposals finding, Viewer viewer, Paging paging, Created created) {
        this.proposing = proposing;
        this.editing = editing;
        this.proposals = proposals;
        this.finding = finding;
        this.viewer = viewer;
        this.paging = paging;
        this.created = created;
    }

    @POST
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR, Role.DELEGATE })
    @Operation(summary = "Make a proposal", operationId = "createProposal", description = "It is a DRAFT until it is submitted. A delegate proposes for its own participant, which `origin.participant` must name, and names nobody else and no group. With `fromTheFloor` the secretariat or a Co-Chair takes it up in the meeting, and it is TABLED at once; a `reason` is for that only.")
    @APIResponse(responseCode = "201", description = "The draft; `Location` is its address.", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, a Co-Chair who makes a draft, or a delegate who proposes for another participant or a group.")
    @APIResponse(responseCode = "422", description = "not-known-yet: the process, consultation, group or participant has not been heard of; `Retry-After` says when to try again. unknown-reference: the consultation belongs to another process.")
    public RestResponse<ProposalView> propose(@NotNull @Valid ProposalRequest request) {
        ProposalView made = proposing.propose(request);
        return created.at(made, made.id());
    }

    @GET
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(summary = "Proposals: all, filtered, found by their words, harvested", operationId = "listProposals", description = "Several filters narrow each other. To harvest, go through `sort=updated` to the end; the next time, go through it with `updatedSince` five minutes before the last time began, and leave out what has the version that you have: whatever was being written while you read is written after at most four minutes. What is no longer pursued comes with `deleted`.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<ShownProposal> list(
            @Parameter(description = "Words to look for in titles and texts, in each language with its endings and without its accents: \"a phrase\", this or that, -not that. In languages without spaces, what stands between spaces. Words that say nothing find nothing; digits are looked for in the texts too, see `number`.") @RestQuery @Size(max = Search.MAX) @Pattern(regexp = Search.WORDS, flags = Pattern.Flag.DOTALL, message = "must not be blank or have a NUL character") @Nullable String q,
            @Parameter(description = "BCP 47 tag: only proposals that are there in it; with `q`, only what is found in it. `zh` is all of zh-Hans and zh-Hant.") @RestQuery @Pattern(regexp = Search.LANGUAGE, message = "must be a BCP 47 language tag") @Nullable String language,
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "States that they are in: one of these, with commas between them.") @RestQuery @Separator(",") List<Status> status,
            @Parameter(description = "Number in the process.") @RestQuery @Min(1) @Nullable Integer number,
            @Parameter(description = "Code of the cluster.") @RestQuery @Slug @Nullable String cluster,
            @Parameter(description = "Code of a topic; several narrow the list.") @RestQuery @Size(max = 20) List<@Slug String> topic,
            @Parameter(description = "A facet and its value, such as `life-cycle-stage:extraction`; several narrow the list.") @RestQuery @Size(max = 20) List<@Pattern(regexp = FACET, message = "must be a facet and its value with a colon between them") String> facet,
            @Parameter(description = "Code of the group that they originate from.") @RestQuery @Slug @Nullable String group,
            @Parameter(description = "Code of the participant that they originate from.") @RestQuery @Slug @Nullable String participant,
            @Parameter(description = "Id of the consultation that they originate from.") @RestQuery @Nullable UUID origin,
            @Parameter(description = "IRI of a target of the Sustainable Development Goals.") @RestQuery @Pattern(regexp = Wording.SDG_TARGET, message = "must be the IRI of a target, such as http://metadata.un.org/sdg/12.2") @Nullable String sdgTarget,
            @Parameter(description = "Whether they were added from the floor.") @RestQuery @Nullable Boolean fromTheFloor,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "created, updated, number, each also with a minus for the other way round, or relevance (only with `q`, and then the usual one). Nothing that is added moves anything. What changes moves to the end of `updated`, so that everything comes at least once; in the other orders by time of change or number, what changes meanwhile may be missed.") @RestQuery @Nullable String sort,
            @Parameter(description = "Members to show, with commas between them; all where it is missing. `deleted` comes wherever it is true, named or not.") @RestQuery @Nullable String fields,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = new ProposalFilter(process, status, number, language, cluster, topic, facet, group, participant, origin,
                sdgTarget, fromTheFloor, updatedSince);
        Search search = Search.of(q, language);
        Order order = Order.of(sort, search != null);
        Fields shown = ShownProposal.inLists(fields);
        var rows = finding.page(filter, search, order, Place.of(paging.after(cursor), order), limit, viewer);
        return paging.page(rows, limit, row -> row.place().toString(), row -> finding.show(row, search, shown),
                count ? () -> finding.count(filter, search, viewer) : null);
    }

    @GET
    @Path("{id}")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @Operation(summary = "One proposal", operationId = "getProposal")
    @APIResponse(responseCode = "200", description = "The proposal as it is now.", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request: there is no such member.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    public ShownProposal one(@Parameter(description = "Id of the proposal.") UUID id,
            @Parameter(description = "Members to show, with commas between them; all where it is missing. The `ETag` is of this selection, and as good as any for `If-Match`.") @RestQuery @Nullable String fields) {
        return ShownProposal.of(proposals.seen(id, viewer), fields);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR, Role.DELEGATE })
    @Operation(summary = "Change a proposal", operationId = "patchProposal", description = "A draft is changed by its proponents and the secretariat, a public proposal by the secretariat and the Co-Chairs while it is SUBMITTED or TABLED. Where its words change, that makes a revision and needs a `reason`. Everything but `process` and `fromTheFloor` can be changed; where it comes from, by `origins`, not `origin`, and where it is of several by the secretariat only. Where the source language changes, a translation that does not change along becomes UNOFFICIAL, unless the patch names its status. Only what is sorted anew is held against the process's clusters and taxonomies.")
    @APIResponse(responseCode = "200", description = "The proposal after it.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also a change to a public text without a reason.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, a Co-Chair with a draft, or a delegate with a proposal that is public or not its own.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is not open any more.")
    @APIResponse(responseCode = "422", description = "not-known-yet or unknown-reference, with a pointer to each.")
    public ProposalView edit(@Parameter(description = "Id of the proposal.") UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = ProposalRequest.class))) @NotNull MergePatch patch) {
        return editing.edit(id, patch);
    }
}
