package org.unep.proposals.taxonomy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.unep.chassis.paging.Page;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Slug;
import org.unep.proposals.taxonomy.Taxonomy.Key;

/** The taxonomies of a process. */
@Path("/v1/taxonomies/{process}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Taxonomies", description = "What the topics and the facets of a process's proposals are taken from. The clusters are part of the process itself.")
public class TaxonomyResource {

    private final Taxonomies taxonomies;
    private final PublishingTaxonomies publishing;

    TaxonomyResource(Taxonomies taxonomies, PublishingTaxonomies publishing) {
        this.taxonomies = taxonomies;
        this.publishing = publishing;
    }

    @GET
    @Operation(summary = "All taxonomies of a process, by code", operationId = "listTaxonomies")
    @APIResponse(responseCode = "200", description = "There is one page only.")
    @APIResponse(responseCode = "400", description = "invalid-request or unknown-parameter.")
    public Page<TaxonomyView> all(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath @Slug String process) {
        return new Page<>(taxonomies.of(process).stream().map(TaxonomyView::of).toList(), null, null);
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One taxonomy", operationId = "getTaxonomy")
    @APIResponse(responseCode = "200", description = "The taxonomy as it is now.")
    @APIResponse(responseCode = "404", description = "not-found: the process has no such taxonomy, so anything goes.")
    public TaxonomyView one(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath @Slug String process,
            @Parameter(description = "`topics`, or the code of a facet.", example = "life-cycle-stage") @RestPath @Slug String code) {
        return taxonomies.findByIdOptional(new Key(process, code)).map(TaxonomyView::of).orElseThrow(
                () -> CommonProblem.NOT_FOUND.because("The process '" + process + "' has no taxonomy '" + code + "'."));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Role.SECRETARIAT)
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, description = "`*`, the first time.", schema = @Schema(type = SchemaType.STRING))
    @Operation(summary = "Publish a taxonomy", operationId = "putTaxonomy", description = "From now on only its terms are taken; what proposals were sorted under before stays as it is. The first time, send `If-None-Match: *`.")
    @APIResponse(responseCode = "200", description = "The taxonomy now in force, with its version.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: also a term that is there twice, or one that is part of itself.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat publishes taxonomies.")
    @APIResponse(responseCode = "422", description = "not-known-yet: the process has not been heard of; `Retry-After` says when to try again.")
    public TaxonomyView publish(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath @Slug String process,
            @Parameter(description = "`topics`, or the code of a facet.", example = "life-cycle-stage") @RestPath @Slug String code,
            @NotNull @Valid TaxonomyRequest request) {
        return publishing.publish(process, code, request);
    }
}
