package org.unep.consultations.participant;

import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.chassis.web.Created;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Groups: established, renamed and read. */
@Path("/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class GroupResource {

    private static final Order<PartyGroup> ORDER = Order.byCode(PartyGroup.class, PartyGroup::code);

    private final EstablishingGroups establishing;
    private final PartyGroups groups;
    private final Listing listing;
    private final Created created;

    GroupResource(EstablishingGroups establishing, PartyGroups groups, Listing listing, Created created) {
        this.establishing = establishing;
        this.groups = groups;
        this.listing = listing;
        this.created = created;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Establish a group", operationId = "establishGroup", description = "With the members that it is to have from the start; each that is named gets a new version, which shows it.")
    @APIResponse(responseCode = "201", description = "The group; `Location` is its address.", content = @Content(schema = @Schema(implementation = GroupView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat establishes groups.")
    @APIResponse(responseCode = "409", description = "code-taken, by a participant or a group. membership-overlaps: a member is there twice at a time.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a participant that there is not.")
    public RestResponse<GroupView> establish(@NotNull @Valid GroupRequest request) {
        GroupView established = establishing.establish(request);
        return created.at(established, established.code());
    }

    @GET
    @Operation(summary = "Groups, by code", operationId = "listGroups", description = "The members of one: `/v1/groups/{code}/members`.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<GroupView> list(
            @Parameter(description = "Only those of this kind.") @RestQuery PartyGroup.@Nullable Kind kind,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = Filter.all().and("e.kind = :kind", "kind", kind).and("e.updatedAt >= :since", "since", updatedSince);
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), GroupView::of);
    }

    @GET
    @Path("{code: " + Slug.FORM + "}")
    @Operation(summary = "One group", operationId = "getGroup")
    @APIResponse(responseCode = "200", description = "The group.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public GroupView one(@Parameter(description = "Code of the group, such as `grulac`.") @RestPath String code) {
        return GroupView.of(groups.get(code));
    }

    @PATCH
    @Path("{code: " + Slug.FORM + "}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Rename a group", operationId = "reviseGroup", description = "Its code and kind stay for ever.")
    @APIResponse(responseCode = "200", description = "The group as it is now.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat renames groups.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public GroupView revise(@Parameter(description = "Code of the group, such as `grulac`.") @RestPath String code,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = GroupEdit.class))) @NotNull MergePatch patch) {
        return establishing.revise(code, patch);
    }
}
