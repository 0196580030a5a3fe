package org.unep.consultations.registration;

import java.time.Instant;
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
import org.unep.chassis.web.Created;
import org.unep.consultations.consultation.Consultations;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Registrations for a consultation: made, changed, cancelled and read. */
@Path("/v1/consultations/{id}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations", description = "Which participants are registered for a consultation. Nothing here is about persons.")
public class RegistrationResource {

    private static final Order<Registration> ORDER = Order.byId(Registration.class, Registration::id);

    private final RegisteringParticipants registering;
    private final Registrations registrations;
    private final Consultations consultations;
    private final Listing listing;
    private final Created created;

    RegistrationResource(RegisteringParticipants registering, Registrations registrations, Consultations consultations,
            Listing listing, Created created) {
        this.registering = registering;
        this.registrations = registrations;
        this.consultations = consultations;
        this.listing = listing;
        this.created = created;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Register a participant", operationId = "registerParticipant")
    @APIResponse(responseCode = "201", description = "The registration; `Location` is its address.", content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat registers.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such consultation.")
    @APIResponse(responseCode = "409", description = "already-registered. consultation-not-open: it was reported or cancelled.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a participant that there is not.")
    public RestResponse<RegistrationView> register(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @NotNull @Valid RegistrationRequest request) {
        RegistrationView made = registering.register(id, request);
        return created.at(made, made.id());
    }

    @GET
    @Operation(summary = "Registrations for a consultation, in the order of their making", operationId = "listRegistrations", description = "With `updatedSince` also tombstones of those that were cancelled.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such consultation.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<RegistrationShown> list(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = Filter.changed(updatedSince, "e.status <> CANCELLED").and("e.consultation = :consultation", "consultation",
                consultations.get(id).id());
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), RegistrationShown::of);
    }

    @GET
    @Path("{registration}")
    @Operation(summary = "One registration", operationId = "getRegistration")
    @APIResponse(responseCode = "200", description = "The registration; a tombstone where it was cancelled.", content = @Content(schema = @Schema(implementation = RegistrationShown.class)))
    @APIResponse(responseCode = "404", description = "not-found.")
    public RegistrationShown one(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "Id of the registration.") @RestPath UUID registration) {
        return RegistrationShown.of(registrations.get(id, registration));
    }

    @PATCH
    @Path("{registration}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Change a registration", operationId = "reviseRegistration")
    @APIResponse(responseCode = "200", description = "The registration as it is now.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat changes registrations.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "registration-cancelled. consultation-not-open: it was reported or cancelled.")
    public RegistrationView revise(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "Id of the registration.") @RestPath UUID registration,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = RegistrationEdit.class))) @NotNull MergePatch patch) {
        return registering.revise(id, registration, patch);
    }

    @DELETE
    @Path("{registration}")
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Cancel a registration", operationId = "cancelRegistration", description = "A tombstone of it stays; what is known of its delegates is erased. The participant can be registered again, which makes a new registration.")
    @APIResponse(responseCode = "200", description = "The tombstone.", content = @Content(schema = @Schema(implementation = RegistrationShown.class)))
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat cancels registrations.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "registration-cancelled: it was cancelled already.")
    public RegistrationShown cancel(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "Id of the registration.") @RestPath UUID registration) {
        return registering.cancel(id, registration);
    }
}
