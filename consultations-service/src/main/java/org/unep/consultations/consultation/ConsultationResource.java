package org.unep.consultations.consultation;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.chassis.web.Created;
import org.unep.consultations.listing.Filter;
import org.unep.consultations.listing.Listing;
import org.unep.consultations.listing.Order;
import org.unep.consultations.listing.Slice;

/** Consultations: announced and read. */
@Path("/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consultations", description = "Regional consultations, global meetings and online consultations of a process.")
public class ConsultationResource {

    private static final Order<Consultation> ORDER = Order.byId(Consultation.class, Consultation::id);

    private final AnnouncingConsultations announcing;
    private final Consultations consultations;
    private final Listing listing;
    private final Created created;

    ConsultationResource(AnnouncingConsultations announcing, Consultations consultations, Listing listing, Created created) {
        this.announcing = announcing;
        this.consultations = consultations;
        this.listing = listing;
        this.created = created;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Announce a consultation", operationId = "announceConsultation")
    @APIResponse(responseCode = "201", description = "The consultation; `Location` is its address.", content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "401", description = "unauthenticated.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat announces consultations.")
    @APIResponse(responseCode = "413", description = "content-too-large.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a process or group that there is not.")
    public RestResponse<ConsultationView> announce(@NotNull @Valid ConsultationRequest request) {
        ConsultationView announced = announcing.announce(request);
        return created.at(announced, announced.id());
    }

    @GET
    @Operation(summary = "Consultations, in the order of their announcement", operationId = "listConsultations")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<ConsultationView> list(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = Filter.all().and("e.process = :process", "process", process)
                .and("e.updatedAt >= :since", "since", updatedSince);
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), ConsultationView::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One consultation", operationId = "getConsultation")
    @APIResponse(responseCode = "200", description = "The consultation.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public ConsultationView one(@Parameter(description = "Id of the consultation.") @RestPath UUID id) {
        return ConsultationView.of(consultations.get(id));
    }
}
