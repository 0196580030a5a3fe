package org.unep.proposals.lineage;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Viewer;

/** The lineage of one proposal. */
@Path("/v1/proposals/{id}/lineage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lineage", description = "Which proposal became which.")
public class LineageResource {

    private final Lineages lineages;
    private final Proposals proposals;
    private final Viewer viewer;

    LineageResource(Lineages lineages, Proposals proposals, Viewer viewer) {
        this.lineages = lineages;
        this.proposals = proposals;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "Where a proposal comes from and what became of it", operationId = "getProposalLineage", description = "All its ancestors and descendants, and itself. What else became of an ancestor is not among them.")
    @APIResponse(responseCode = "200", description = "The part of the graph that leads to the proposal or from it.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    public Lineage lineage(@Parameter(description = "Id of the proposal.") UUID id) {
        proposals.seen(id, viewer);
        return lineages.of(id);
    }
}
