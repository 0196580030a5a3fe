package org.unep.consultations.floor;

import java.time.Instant;
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
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Requests for the floor: read, and moved on. They are made on the list of their session. */
@Path("/v1/floor-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers' lists")
public class FloorRequestResource {

    private static final Order<FloorRequest> ORDER = Order.byId(FloorRequest.class, FloorRequest::id);

    private final FloorRequests requests;
    private final GivingTheFloor giving;
    private final Listing listing;

    FloorRequestResource(FloorRequests requests, GivingTheFloor giving, Listing listing) {
        this.requests = requests;
        this.giving = giving;
        this.listing = listing;
    }

    @GET
    @Operation(summary = "Requests for the floor, in the order of asking", operationId = "listFloorRequests", description = "For harvesting: in the order in which the floor is given they stand on the list of their session. With `updatedSince`, what was withdrawn is there as a tombstone.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<FloorRequestShown> list(@Parameter(description = "Id of the session.") @RestQuery @Nullable UUID session,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = Filter.changed(updatedSince, "e.status <> WITHDRAWN").and("e.session = :session", "session", session);
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), FloorRequestShown::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One request for the floor", operationId = "getFloorRequest")
    @APIResponse(responseCode = "200", description = "The request, or a tombstone where it was withdrawn.", content = @Content(schema = @Schema(implementation = FloorRequestShown.class)))
    @APIResponse(responseCode = "404", description = "not-found.")
    public FloorRequestShown one(@Parameter(description = "Id of the request.") @RestPath UUID id) {
        return FloorRequestShown.of(requests.get(id));
    }

    @POST
    @Path("{id}/call")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Give somebody the floor", operationId = "callSpeaker", description = "One has the floor at a time.")
    @APIResponse(responseCode = "200", description = "The request after it.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and Co-Chairs give the floor.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it does not wait. floor-taken: somebody else speaks. consultation-not-open: the session was cancelled, or its consultation reported or cancelled.")
    public FloorRequestView call(@Parameter(description = "Id of the request.") @RestPath UUID id) {
        return giving.call(id);
    }

    @POST
    @Path("{id}/deliver")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Say that somebody has spoken", operationId = "deliverSpeech", description = "Of who has the floor, or straight away of who waits, where nobody takes the time. A statement that the request names is delivered with it, as by `POST /v1/statements/{id}/deliver`.")
    @APIResponse(responseCode = "200", description = "The request after it.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and Co-Chairs do, who may deliver the statement as well.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it neither waits nor speaks. floor-taken: somebody else speaks. consultation-not-open: the session was cancelled, or its consultation reported or cancelled. proposal-not-open: a proposal that its statement is on was withdrawn or consolidated since.")
    public FloorRequestView deliver(@Parameter(description = "Id of the request.") @RestPath UUID id) {
        return giving.deliver(id);
    }

    @POST
    @Path("{id}/withdraw")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR, Role.DELEGATE })
    @Operation(summary = "Take a request for the floor back", operationId = "withdrawFloorRequest", description = "By the participant itself, or for it. A tombstone of it stays.")
    @APIResponse(responseCode = "200", description = "The request after it.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate of another participant.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it does not wait any more.")
    public FloorRequestView withdraw(@Parameter(description = "Id of the request.") @RestPath UUID id) {
        return giving.withdraw(id);
    }

    @POST
    @Path("{id}/not-present")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Pass over who is not present", operationId = "passOverSpeaker", description = "It has not spoken; it can ask for the floor again.")
    @APIResponse(responseCode = "200", description = "The request after it.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and Co-Chairs do.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it neither waits nor speaks.")
    public FloorRequestView passOver(@Parameter(description = "Id of the request.") @RestPath UUID id) {
        return giving.passOver(id);
    }

    @POST
    @Path("{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Move a request for the floor", operationId = "moveFloorRequest", description = "The chair puts it elsewhere among those who wait, against the rules; that is shown.")
    @APIResponse(responseCode = "200", description = "The request after it.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and Co-Chairs move requests.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it does not wait any more.")
    @APIResponse(responseCode = "422", description = "unknown-reference: no other request with the id `before` waits on the list.")
    public FloorRequestView move(@Parameter(description = "Id of the request.") @RestPath UUID id,
            @NotNull @Valid MoveRequest request) {
        return giving.move(id, request.before());
    }
}
