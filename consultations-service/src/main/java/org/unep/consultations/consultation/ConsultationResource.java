package org.unep.consultations.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
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

/** Consultations: announced, read and revised. */
@Path("/v1/consultations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consultations", description = "Regional consultations, global meetings and online consultations of a process.")
public class ConsultationResource {

    private static final Order<Consultation> ORDER = Order.byId(Consultation.class, Consultation::id);

    private final AnnouncingConsultations announcing;
    private final RevisingConsultations revising;
    private final Consultations consultations;
    private final Listing listing;
    private final Created created;

    ConsultationResource(AnnouncingConsultations announcing, RevisingConsultations revising, Consultations consultations,
            Listing listing, Created created) {
        this.announcing = announcing;
        this.revising = revising;
        this.consultations = consultations;
        this.listing = listing;
        this.created = created;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Announce a consultation", operationId = "announceConsultation", description = "It is PLANNED until it is opened. Statements and registrations are taken at once.")
    @APIResponse(responseCode = "201", description = "The consultation; `Location` is its address.", content = @Content(schema = @Schema(implementation = ConsultationView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat announces consultations.")
    @APIResponse(responseCode = "413", description = "content-too-large.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a process or group that there is not. not-known-yet: a proposal of the outcome has not been heard of; `Retry-After` says when to try again. proposal-of-another-process.")
    public RestResponse<ConsultationView> announce(@NotNull @Valid ConsultationRequest request) {
        ConsultationView announced = announcing.announce(request);
        return created.at(announced, announced.id());
    }

    @GET
    @Operation(summary = "Consultations, in the order of their announcement", operationId = "listConsultations", description = "Several filters narrow each other. With `updatedSince` also tombstones of those that were cancelled.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    public Page<ConsultationShown> list(
            @Parameter(description = "Code of the process.") @RestQuery @Slug @Nullable String process,
            @Parameter(description = "Who is consulted.") @RestQuery Consultation.@Nullable Kind kind,
            @Parameter(description = "States that they are in: one of these, with commas between them. CANCELLED gives tombstones.") @RestQuery @Separator(",") List<Consultation.Status> status,
            @Parameter(description = "Code of the group that they are of.") @RestQuery @Slug @Nullable String group,
            @Parameter(description = "Only what changed at or after this time (RFC 3339).") @RestQuery @Rfc3339 @Nullable Instant updatedSince,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        var filter = Filter.changed(updatedSince, "e.status <> CANCELLED", status.contains(Consultation.Status.CANCELLED))
                .and("e.process = :process", "process", process)
                .and("e.kind = :kind", "kind", kind).and("e.status in :status", "status", status.isEmpty() ? null : status)
                .and("e.group = :group", "group", group);
        return listing.page(ORDER, filter, new Slice(limit, cursor, count), ConsultationShown::of);
    }

    @GET
    @Path("{id}")
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.ACCEPT)
    @Operation(summary = "One consultation", operationId = "getConsultation")
    @APIResponse(responseCode = "200", description = "The consultation, also one that was cancelled.")
    @APIResponse(responseCode = "404", description = "not-found.")
    public ConsultationView one(@Parameter(description = "Id of the consultation.") @RestPath UUID id) {
        return ConsultationView.of(consultations.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.TYPE)
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Change what is said of a consultation", operationId = "patchConsultation", description = "Everything but its process and kind can be changed, in every state but CANCELLED: an outcome may be put right after it was reported. In another time zone its sessions stay at the moments that they are at, and are told anew.")
    @APIResponse(responseCode = "200", description = "The consultation after it.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also days on which a session of it is not.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat revises consultations.")
    @APIResponse(responseCode = "404", description = "not-found.")
    @APIResponse(responseCode = "409", description = "illegal-transition: it was cancelled.")
    @APIResponse(responseCode = "413", description = "content-too-large.")
    @APIResponse(responseCode = "422", description = "unknown-reference: a group that there is not. not-known-yet: a proposal of the outcome has not been heard of; `Retry-After` says when to try again. proposal-of-another-process.")
    public ConsultationView revise(@Parameter(description = "Id of the consultation.") @RestPath UUID id,
            @RequestBody(content = @Content(mediaType = MergePatch.TYPE, schema = @Schema(implementation = ConsultationRequest.class))) @NotNull MergePatch patch) {
        return revising.revise(id, patch);
    }
}
