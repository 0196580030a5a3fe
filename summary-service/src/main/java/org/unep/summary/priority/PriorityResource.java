package org.unep.summary.priority;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The low hanging fruit. */
@Path("/v1/processes/{code}/priorities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analysis", description = "What else the record adds up to: priorities, divergence, cross-cutting issues, suggested mergers.")
public class PriorityResource {

    private final RankingProposals ranking;

    PriorityResource(RankingProposals ranking) {
        this.ranking = ranking;
    }

    @GET
    @Operation(summary = "The low hanging fruit, ranked, with reasons", operationId = "getPriorities", description = "Ranks the proposals that have a level that speaks of support: one that the rule would give if everybody were in favour. The weights are part of the published rule, and every rank tells how it was computed.")
    @APIResponse(responseCode = "200", description = "Proposals that have support, the readiest first.")
    @APIResponse(responseCode = "400", description = "invalid-support-rule: there is no such version, or the candidate does not follow the grammar; `errors` points at each wrong node. unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Priorities priorities(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "Which rule ranks: the number of a published version, or a candidate as JSON in the shape that `PUT .../support-rule` takes, percent-encoded. The rule in force where it is missing. Nothing is published.") @RestQuery @Nullable String rule) {
        return ranking.of(code, rule);
    }
}
