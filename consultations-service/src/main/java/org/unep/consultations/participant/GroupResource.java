package org.unep.consultations.participant;

import java.time.Instant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.text.Rfc3339;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Groups: read. */
@Path("/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class GroupResource {

    private static final Order<PartyGroup> ORDER = Order.byCode(PartyGroup.class, PartyGroup::code);

    private final Listing listing;

    GroupResource(Listing listing) {
        this.listing = listing;
    }

    @GET
    @Operation(summary = "Groups, by code", operationId = "listGroups", description = "The members of one: `/v1/participants?group=<code>`.")
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
}
