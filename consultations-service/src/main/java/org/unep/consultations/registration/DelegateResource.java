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
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** The delegates of a registration: personal data. */
@Path("/v1/consultations/{id}/registrations/{registration}/delegates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Role.SECRETARIAT, Role.DELEGATE })
@NotStored
@Tag(name = "Delegates", description = "The persons in a delegation. This is personal data: the secretariat and the delegates of the same participant see it, to everybody else there is none; it is in no event, and what is erased is gone.")
public class DelegateResource {

    private static final Order<Delegate> ORDER = Order.byId(Delegate.class, Delegate::id);

    private final NamingDelegates naming;
    private final Delegations delegations;
    private final Delegates delegates;
    private final Listing listing;
    private final Created created;

    DelegateResource(NamingDelegates naming, Delegations delegations, Delegates delegates, Listing listing,
            Created created) {
        this.naming = naming;
        this.delegations = delegations;
        this.delegates = delegates;
        this.listing = listing;
        this.created = created;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Name a delegate", operationId = "nameDelegate", description = "The answer does not repeat what is known of the person.")
    @APIResponse(responseCode = "201", description = "That it was done; `Location` is the delegate's address.", content = @Content(schema = @Schema(implementation = NamedDelegate.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such registration, or the caller may not know of its delegates.")
    @APIResponse(responseCode = "409", description = "registration-cancelled. consultation-not-open: it was reported or cancelled. overlapping-registration: somebody with this e-mail address is in this delegation already; if the secretariat asks, in any delegation to the consultation.")
    public RestResponse<NamedDelegate> name(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "Id of the registration.") @RestPath UUID registration,
            @NotNull @Valid DelegateRequest person) {
        NamedDelegate named = naming.name(id, registration, person);
        return created.at(named, named.id());
    }

    @GET
    @Operation(summary = "Delegates of a registration, in the order of their naming", operationId = "listDelegates", description = "Who was erased leaves no tombstone.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not.")
    @APIResponse(responseCode = "404", description = "not-found: there is no such registration, or the caller may not know of its delegates.")
    public Page<DelegateView> list(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "Id of the registration.") @RestPath UUID registration,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        Registration delegation = delegations.get(id, registration);
        var filter = Filter.all().and("e.registration = :registration", "registration", delegation.id())
                .and("e.updatedAt >= :since", "since", updatedSince);
        var overlapping = delegations.seesAll() ? delegates.overlapping(delegation) : null;
        return listing.page(ORDER, filter, new Slice(limit, cursor, count),
                d -> DelegateView.of(d, overlapping == null ? null : overlapping.contains(d.id())));
    }

    @GET
    @Path("{delegate}")
    @Operation(summary = "One delegate", operationId = "getDelegate")
    @APIResponse(responseCode = "200", description = "The delegate.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not know.")
    public DelegateView one(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "Id of the registration.") @RestPath UUID registration,
            @Parameter(description = "Id of the delegate.") @RestPath UUID delegate) {
        return DelegateView.of(delegates.get(delegations.get(id, registration), delegate));
    }

    @PATCH
    @Path("{delegate}")
    @Consumes(MergePatch.TYPE)
    @Operation(summary = "Change what is known of a delegate", operationId = "reviseDelegate")
    @APIResponse(responseCode = "200", description = "The delegate as it is now.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not know.")
    @APIResponse(responseCode = "409", description = "overlapping-registration: somebody with the new e-mail address is in this delegation already; if the secretariat asks, in any delegation to the consultation.")
    public DelegateView revise(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "Id of the registration.") @RestPath UUID registration,
            @Parameter(description = "Id of the delegate.") @RestPath UUID delegate,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = DelegateRequest.class))) @NotNull MergePatch patch) {
        return naming.revise(id, registration, delegate, patch);
    }

    @DELETE
    @Path("{delegate}")
    @Operation(summary = "Erase a delegate", operationId = "removeDelegate", description = "For good: no tombstone is left.")
    @APIResponse(responseCode = "204", description = "Nothing of the person is left here.")
    @APIResponse(responseCode = "403", description = "forbidden: a role that may not.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not know.")
    public void erase(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @Parameter(description = "Id of the registration.") @RestPath UUID registration,
            @Parameter(description = "Id of the delegate.") @RestPath UUID delegate) {
        naming.erase(id, registration, delegate);
    }
}
