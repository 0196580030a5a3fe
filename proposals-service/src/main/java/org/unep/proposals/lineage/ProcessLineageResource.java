package org.unep.proposals.lineage;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.unep.proposals.process.Slug;

/** The whole lineage of a process, as data and as a drawing. */
@Path("/v1/lineage")
@Tag(name = "Lineage")
public class ProcessLineageResource {

    private static final String SVG = "image/svg+xml";

    private final Lineages lineages;
    private final NamingThings naming;

    ProcessLineageResource(Lineages lineages, NamingThings naming) {
        this.lineages = lineages;
        this.naming = naming;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The lineage of a whole process", operationId = "getProcessLineage", description = "All its public proposals. As `image/svg+xml` it is drawn: inputs by regional origin on the left, what became of them by cluster on the right; titles in the language of `Accept-Language` where there are any.")
    @APIResponse(responseCode = "200", description = "The graph.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Lineage.class)),
            @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "400", description = "invalid-request: no process is named; or unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: the process has not been heard of.")
    @APIResponse(responseCode = "406", description = "not-acceptable: neither of the two media types is accepted.")
    public RestResponse<Lineage> graph(
            @Parameter(description = "Code of the process.") @RestQuery @NotNull @Slug String process) {
        naming.require(process);
        return RestResponse.ResponseBuilder.ok(lineages.of(process)).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    @GET
    @Produces(SVG + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> drawing(@RestQuery @NotNull @Slug String process, @Context HttpHeaders headers) {
        Names names = naming.of(process, headers.getAcceptableLanguages());
        return RestResponse.ResponseBuilder.ok(Drawing.of(lineages.of(process), names), SVG + ";charset=UTF-8")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE).build();
    }
}
