package org.unep.consultations.floor;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Role;
import org.unep.chassis.web.Created;
import org.unep.consultations.session.Sessions;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;

/** The speakers' list of a session. */
@Path("/v1/sessions/{id}/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Speakers' lists", description = "Who asks for the floor in a session, in which order it is given, and for how long. Public, as it is on a screen in the room; nothing here is about persons.")
public class SpeakersListResource {

    private final ShowingSpeakers showing;
    private final LeadingSpeakers leading;
    private final AskingForTheFloor asking;
    private final WatchingSpeakers watching;
    private final Sessions sessions;
    private final Created created;
    private final RoutingContext http;

    SpeakersListResource(ShowingSpeakers showing, LeadingSpeakers leading, AskingForTheFloor asking,
            WatchingSpeakers watching, Sessions sessions, Created created, RoutingContext http) {
        this.showing = showing;
        this.leading = leading;
        this.asking = asking;
        this.watching = watching;
        this.sessions = sessions;
        this.created = created;
        this.http = http;
    }

    @GET
    @Operation(summary = "The speakers' list of a session", operationId = "getSpeakersList", description = "A session has one at version 0 until somebody asks for the floor or sets its rules.")
    @APIResponse(responseCode = "200", description = "The list as it is now.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such session.")
    public SpeakersListView list(@Parameter(description = "Id of the session.") @RestPath UUID id) {
        return showing.show(id);
    }

    @GET
    @Path("stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(summary = "The same, live", operationId = "streamSpeakersList", description = """
            Server-sent events. The `data` of each is the whole list, in the shape that `GET .../speakers` has, and its `id` the \
            version; events have no name, so `onmessage` of an `EventSource` gets them. The first comes at once, the next \
            whenever the list has changed, on whichever instance of the service. Who comes again with `Last-Event-ID` is sent \
            the list at once only if that is another version. Whoever reads slowly misses states in between, never the \
            latest; whoever reads nothing for half a minute is hung up on. Comments show that the connection lives.""")
    @APIResponse(responseCode = "200", description = "A stream that ends only when the service stops or fails: connect again.", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = SpeakersListView.class)))
    @APIResponse(responseCode = "404", description = "not-found: there is no such session.")
    @APIResponse(responseCode = "503", description = "too-many-streams: `Retry-After` says when to try again.")
    public Multi<OutboundSseEvent> stream(@Parameter(description = "Id of the session.") @RestPath UUID id,
            @Parameter(description = "`id` of the last event that came; anything else is ignored.") @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            @Context Sse sse) {
        UUID session = sessions.get(id).id();
        var connection = http.request().connection();
        return watching.watch(session, lastEventId, sse, connection::close);
    }

    /** The same without a stream: what is answered to a GET never ends. */
    @HEAD
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public RestResponse<Void> head(@RestPath UUID id) {
        sessions.get(id);
        return RestResponse.ResponseBuilder.<Void> ok().type(MediaType.SERVER_SENT_EVENTS).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR, Role.DELEGATE })
    @Operation(summary = "Ask for the floor", operationId = "askForTheFloor", description = "A delegate asks for its own participant, with an empty `onBehalfOf`. Where it stands on the list follows from the rules, and among its likes from the order of asking.")
    @APIResponse(responseCode = "201", description = "The request; `Location` is its address.", content = @Content(schema = @Schema(implementation = FloorRequestView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not, or a delegate who asks as or for others.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such session.")
    @APIResponse(responseCode = "409", description = "speakers-list-closed; already-on-the-list: the participant waits with a request of that kind. consultation-not-open: the session was cancelled, or its consultation reported or cancelled.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a participant or group that there is not, or a statement that the participant has not submitted in this session. observer-for-government.")
    public RestResponse<FloorRequestView> ask(@Parameter(description = "Id of the session.") @RestPath UUID id,
            @NotNull @Valid AskRequest request) {
        FloorRequestView asked = asking.ask(id, request);
        return created.in("v1/floor-requests", asked, asked.id());
    }

    @PUT
    @Path("rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, description = "`*`, where the list is at version 0.", schema = @Schema(type = SchemaType.STRING))
    @Operation(summary = "Set the rules of a speakers' list", operationId = "putFloorRules", description = "`If-Match` is the `ETag` of the list; where that is at version 0, send `If-None-Match: *`. Those who wait are granted time by the new rules. Where these order otherwise than the old ones, they are also ranked anew, those included whom the chair has moved.")
    @APIResponse(responseCode = "200", description = "The list by its new rules.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also an order in which a category is missing.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and Co-Chairs set rules.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such session.")
    public SpeakersListView follow(@Parameter(description = "Id of the session.") @RestPath UUID id,
            @NotNull @Valid FloorRules rules) {
        return leading.follow(id, rules);
    }

    @POST
    @Path("close")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Close a speakers' list", operationId = "closeSpeakersList", description = "Nobody can ask for the floor any more; those who wait are heard.")
    @APIResponse(responseCode = "200", description = "The list.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and Co-Chairs close lists.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such session.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is closed.")
    public SpeakersListView close(@Parameter(description = "Id of the session.") @RestPath UUID id) {
        return leading.close(id);
    }

    @POST
    @Path("reopen")
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Operation(summary = "Reopen a speakers' list", operationId = "reopenSpeakersList")
    @APIResponse(responseCode = "200", description = "The list.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and Co-Chairs reopen lists.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such session.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it is open.")
    public SpeakersListView reopen(@Parameter(description = "Id of the session.") @RestPath UUID id) {
        return leading.reopen(id);
    }
}
