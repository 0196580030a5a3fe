package org.unep.proposals.similarity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.text.Slug;
import org.unep.proposals.process.KnownReferences;
import org.unep.proposals.process.KnownReferences.Kind;

/** Which proposals of a process might be consolidated. */
@Path("/v1/consolidation-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Similarity")
public class CandidatesResource {

    private final ConsolidationCandidates candidates;
    private final KnownReferences references;

    CandidatesResource(ConsolidationCandidates candidates, KnownReferences references) {
        this.candidates = candidates;
        this.references = references;
    }

    @GET
    @Operation(summary = "Proposals that might be consolidated", operationId = "listConsolidationCandidates", description = "Advisory only: nothing changes by it, and whether to consolidate is for people to decide. Groups the open proposals of a process (submitted or tabled) in which each reads like another one, as `similar` compares them, with the pairs and the reasons. At most the 5,000 latest proposals are compared, and the 10,000 most similar pairs of each language are grouped.")
    @APIResponse(responseCode = "200", description = "The groups, the one with the most similar pair first. There is one page only.")
    @APIResponse(responseCode = "400", description = "invalid-request: no process is named; or unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: the process has not been heard of.")
    public Page<CandidatesView> candidates(
            @Parameter(description = "Code of the process.") @RestQuery @NotNull @Slug String process,
            @Parameter(description = "Only proposals of this cluster.") @RestQuery @Slug @Nullable String cluster,
            @Parameter(description = "The lowest score of a pair, from 0.3 to 1.") @RestQuery @DefaultValue(SimilarityResource.THRESHOLD) @DecimalMin("0.3") @DecimalMax("1") float threshold,
            @Parameter(description = "How many groups at most.") @RestQuery @DefaultValue("20") @Min(1) @Max(50) int limit) {
        if (!references.knows(Kind.PROCESS, process)) {
            throw CommonProblem.NOT_FOUND.because("No process '" + process + "' is known here.");
        }
        return new Page<>(candidates.of(process, cluster, threshold, limit), null, null);
    }
}
