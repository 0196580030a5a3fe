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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.chassis.time.Now;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** The members of a group: who belongs to it since when and until when. */
@Path("/v1/groups/{code: " + Slug.FORM + "}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
public class MemberResource {

    private static final Order<Participant> ORDER = Order.byCode(Participant.class, Participant::code);

    private final RevisingParticipants revising;
    private final PartyGroups groups;
    private final Participants participants;
    private final Listing listing;
    private final Clock clock;

    MemberResource(RevisingParticipants revising, PartyGroups groups, Participants participants, Listing listing,
            Clock clock) {
        this.revising = revising;
        this.groups = groups;
        this.participants = participants;
        this.listing = listing;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Members of a group on a day, by code", operationId = "listMembers", description = "With `updatedSince` also tombstones of those that are none on that day, though they were or will be. A day that passes changes who is a member without a change of anything: participants show all their memberships with their days.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such group.")
    public Page<MemberShown> list(@Parameter(description = "Code of the group, such as `grulac`.") @RestPath String code,
            @Parameter(description = "The day; today in UTC where it is missing.") @RestQuery @Rfc3339 @Nullable LocalDate asOf,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        String group = groups.get(code).code();
        LocalDate day = asOf == null ? Now.day(clock) : asOf;
        var filter = updatedSince == null ? Filter.all().and(Participants.MEMBER, Map.of("group", group, "day", day))
                : Filter.all().and(Participants.EVER_MEMBER, Map.of("group", group))
                        .and("e.updatedAt >= :since", "since", updatedSince);
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), p -> MemberShown.of(p, group, day));
    }

    @GET
    @Path("{participant: " + Slug.FORM + "}")
    @Operation(summary = "When a participant belongs to a group", operationId = "getMember")
    @APIResponse(responseCode = "200", description = "The times for which it belongs to it, ended ones too.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such group or participant, or it has never belonged to it.")
    public MemberPeriodsView one(@Parameter(description = "Code of the group, such as `grulac`.") @RestPath String code,
            @Parameter(description = "Code of the participant, such as `CHE`.") @RestPath String participant) {
        var member = MemberPeriodsView.of(groups.get(code).code(), participants.get(participant));
        if (member.periods().isEmpty()) {
            throw CommonProblem.NOT_FOUND.because("'%s' has never belonged to '%s'.".formatted(participant, code));
        }
        return member;
    }

    @PUT
    @Path("{participant: " + Slug.FORM + "}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, description = "`*`, the first time that the participant belongs to the group.", schema = @Schema(type = SchemaType.STRING))
    @Operation(summary = "Let a participant belong to a group for a time", operationId = "putMember", description = "Adds this time to those for which it belongs to the group. The first time, send `If-None-Match: *`; later `If-Match` with the `ETag` of the member or the participant.")
    @APIResponse(responseCode = "200", description = "The times for which it belongs to the group now.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat changes memberships.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such group or participant.")
    @APIResponse(responseCode = "409", description = "membership-overlaps: it belongs to the group on one of the days already.")
    public MemberPeriodsView put(@Parameter(description = "Code of the group, such as `grulac`.") @RestPath String code,
            @Parameter(description = "Code of the participant, such as `CHE`.") @RestPath String participant,
            @NotNull @Valid Period period) {
        return revising.join(code, participant, period);
    }

    @DELETE
    @Path("{participant: " + Slug.FORM + "}")
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "End a membership", operationId = "endMember", description = "The given day is the last on which the participant belongs to the group. That it did is kept: it matters for what was said while it did. With `mistaken=true` the whole time is taken off the record: it was entered by mistake.")
    @APIResponse(responseCode = "200", description = "The times for which it belongs to the group now.")
    @APIResponse(responseCode = "400", description = "invalid-request or unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat changes memberships.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such group or participant, or it does not belong to the group on that day.")
    public MemberPeriodsView end(@Parameter(description = "Code of the group, such as `grulac`.") @RestPath String code,
            @Parameter(description = "Code of the participant, such as `CHE`.") @RestPath String participant,
            @Parameter(description = "The last day; today in UTC where it is missing.") @RestQuery @Rfc3339 @Nullable LocalDate on,
            @Parameter(description = "Whether the membership on that day was entered by mistake and never was.") @RestQuery @DefaultValue("false") boolean mistaken) {
        return revising.leave(code, participant, on, mistaken);
    }
}
