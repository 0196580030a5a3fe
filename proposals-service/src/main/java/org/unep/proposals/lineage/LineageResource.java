package org.unep.proposals.lineage;

import java.util.UUID;

import jakarta.ws.rs.DefaultValue;
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
import org.unep.proposals.proposal.Proposal;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Viewer;

/** The lineage of one proposal. */
@Path("/v1/proposals/{id}/lineage")
@Tag(name = "Lineage", description = "Which proposal became which.")
public class LineageResource {

    private final Lineages lineages;
    private final NamingThings naming;
    private final Proposals proposals;
    private final Viewer viewer;

    LineageResource(Lineages lineages, NamingThings naming, Proposals proposals, Viewer viewer) {
        this.lineages = lineages;
        this.naming = naming;
        this.proposals = proposals;
        this.viewer = viewer;
    }

    @GET
    @Produces({ MediaType.APPLICATION_JSON, LineageWriter.SVG, LineageWriter.GRAPHML, LineageWriter.DOT })
    @Operation(summary = "Where a proposal comes from and what became of it", operationId = "getProposalLineage", description = "All its ancestors and descendants, and itself. What else became of an ancestor is not among them. In the media types of the lineage of a process.")
    @APIResponse(responseCode = "200", description = "The part of the graph that leads to the proposal or from it.", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Lineage.class)),
            @Content(mediaType = LineageWriter.SVG, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = LineageWriter.GRAPHML, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = LineageWriter.DOT, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "400", description = "invalid-request: no such direction; or unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    @APIResponse(responseCode = "406", description = "not-acceptable: none of the media types is accepted.")
    @ResponseHeader(name = HttpHeaders.VARY, value = { HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE })
    public Shown lineage(@Parameter(description = "Id of the proposal.") UUID id,
            @Parameter(description = "Which part: what it came from, what came of it, or both.", schema = @Schema(enumeration = {
                    "ancestors", "descendants",
                    "both" }, defaultValue = "both")) @RestQuery @DefaultValue("both") Direction direction,
            @Context HttpHeaders headers) {
        Proposal proposal = proposals.seen(id, viewer);
        return new Shown(lineages.of(id, direction),
                () -> naming.of(proposal.process(), headers.getAcceptableLanguages()));
    }
}
