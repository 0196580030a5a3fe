package org.unep.consultations.participant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

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
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.chassis.time.Now;
import org.unep.chassis.web.Created;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Participants: added, changed and read. */
@Path("/v1/participants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants", description = "Who can speak. The 193 member States, the observer States and the European Union are there from the start.")
public class ParticipantResource {

    private static final Order<Participant> ORDER = Order.byCode(Participant.class, Participant::code);

    private final AddingParticipants adding;
    private final RevisingParticipants revising;
    private final Participants participants;
    private final Listing listing;
    private final Created created;
    private final Clock clock;

    ParticipantResource(AddingParticipants adding, RevisingParticipants revising, Participants participants,
            Listing listing, Created created, Clock clock) {
        this.adding = adding;
        this.revising = revising;
        this.participants = participants;
        this.listing = listing;
        this.created = created;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Add a participant", operationId = "addParticipant")
    @APIResponse(responseCode = "201", description = "The participant; `Location` is its address.", content = @Content(schema = @Schema(implementation = ParticipantView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat adds participants.")
    @APIResponse(responseCode = "409", description = "code-taken, by a participant or a group.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a group that there is not.")
    public RestResponse<ParticipantView> add(@NotNull @Valid ParticipantRequest request) {
        ParticipantView added = adding.add(request);
        return created.at(added, added.code());
    }

    @GET
    @Operation(summary = "Participants, by code", operationId = "listParticipants")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<ParticipantView> list(
            @Parameter(description = "Only those of this kind.") @RestQuery @Nullable ParticipantKind kind,
            @Parameter(description = "Only governments, or only observers.") @RestQuery @Nullable Boolean government,
            @Parameter(description = "Only members of the group with this code. With `updatedSince`, who has left the group does not come: ask `/v1/groups/{code}/members`, which has tombstones.") @RestQuery @Slug @Nullable String group,
            @Parameter(description = "With `group`: those that are its members on this day, in place of today.") @RestQuery @Rfc3339 @Nullable LocalDate asOf,
            @Parameter(description = "Only those with a name, in any language, or a code in which words begin with all the words given here. Neither case nor accents matter.", example = "cote ivoire") @RestQuery @PlainText(max = 200) @Nullable String q,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        if (asOf != null && group == null) {
            throw CommonProblem.INVALID_REQUEST.at("?asOf", "This is a day on which to look at a group: send `group` with it.");
        }
        LocalDate today = Now.day(clock);
        var filter = Participants.filter(kind, government, q).and("e.updatedAt >= :since", "since", updatedSince);
        if (group != null) {
            filter.and(Participants.MEMBER, Map.of("group", group, "day", asOf == null ? today : asOf));
        }
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), p -> ParticipantView.of(p, today));
    }

    @GET
    @Path("{code: " + Slug.FORM + "}")
    @Operation(summary = "One participant", operationId = "getParticipant")
    @APIResponse(responseCode = "200", description = "The participant.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public ParticipantView one(@Parameter(description = "Code of the participant, such as `CHE`.") @RestPath String code) {
        return ParticipantView.of(participants.get(code), Now.day(clock));
    }

    @PATCH
    @Path("{code: " + Slug.FORM + "}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Change what is said of a participant", operationId = "reviseParticipant", description = "Its name, Major Group and codes of M49 and ISO 3166-1 alpha-2. Its own code and what it is stay for ever; the groups that it belongs to are changed with their members.")
    @APIResponse(responseCode = "200", description = "The participant as it is now.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat changes participants.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public ParticipantView revise(@Parameter(description = "Code of the participant, such as `CHE`.") @RestPath String code,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = ParticipantEdit.class))) @NotNull MergePatch patch) {
        return revising.revise(code, patch);
    }
}
