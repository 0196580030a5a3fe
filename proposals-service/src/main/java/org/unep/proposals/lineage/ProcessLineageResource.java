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
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.unep.chassis.text.Slug;

/** The whole lineage of a process, as data, as a drawing, and for programs that analyse graphs. */
@Path("/v1/lineage")
@Tag(name = "Lineage")
public class ProcessLineageResource {

    private final Lineages lineages;
    private final NamingThings naming;

    ProcessLineageResource(Lineages lineages, NamingThings naming) {
        this.lineages = lineages;
        this.naming = naming;
    }

    @GET
    @Produces({ MediaType.APPLICATION_JSON, LineageWriter.SVG, LineageWriter.GRAPHML, LineageWriter.DOT })
    @Operation(summary = "The lineage of a whole process", operationId = "getProcessLineage", description = "All its public proposals. As `image/svg+xml` it is drawn: inputs by regional origin on the left, what became of them by cluster on the right. `application/graphml+xml` and `text/vnd.graphviz` (DOT) are for programs that analyse or draw graphs. Titles in the language of `Accept-Language` where there are any.")
    @APIResponse(responseCode = "200", description = "The graph.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Lineage.class)),
            @Content(mediaType = LineageWriter.SVG, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = LineageWriter.GRAPHML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = LineageWriter.DOT, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "400", description = "invalid-request: no process is named; or unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: the process has not been heard of.")
    @APIResponse(responseCode = "406", description = "not-acceptable: none of the media types is accepted.")
    @ResponseHeader(name = HttpHeaders.VARY, value = { HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE })
    public Shown graph(
            @Parameter(description = "Code of the process.") @RestQuery @NotNull @Slug String process,
            @Context HttpHeaders headers) {
        naming.require(process);
        return new Shown(lineages.of(process), () -> naming.of(process, headers.getAcceptableLanguages()));
    }
}
