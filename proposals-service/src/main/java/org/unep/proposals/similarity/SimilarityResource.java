package org.unep.proposals.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.unep.chassis.paging.Page;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Status;
import org.unep.proposals.proposal.Viewer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Which other proposals read like one. */
@Path("/v1/proposals/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Similarity")
public class SimilarityResource {

    private static final TypeReference<Map<String, String>> LANGUAGE_MAP = new TypeReference<>() {
    };

    private final SimilarProposals similar;
    private final Proposals proposals;
    private final Viewer viewer;
    private final ObjectMapper json;

    SimilarityResource(SimilarProposals similar, Proposals proposals, Viewer viewer, ObjectMapper json) {
        this.similar = similar;
        this.proposals = proposals;
        this.viewer = viewer;
        this.json = json;
    }

    @GET
    @Operation(summary = "Proposals that read alike", operationId = "listSimilarProposals", description = "Advisory only. Compares three-letter sequences, each language with itself, within the process; the proposal itself is never among them. The same words in another order score high, the same idea in other words scores low. Chinese and other scripts without spaces are not compared well.")
    @APIResponse(responseCode = "200", description = "Public proposals of the same process, the most similar first. There is one page only.")
    @APIResponse(responseCode = "400", description = "invalid-request or unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    public Page<SimilarView> similar(@Parameter(description = "Id of the proposal.") UUID id,
            @Parameter(description = "The lowest score to show, from 0 to 1.") @RestQuery @DefaultValue("0.3") @DecimalMin("0") @DecimalMax("1") float threshold,
            @Parameter(description = "How many at most.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        proposals.seen(id, viewer);
        return new Page<>(similar.to(id, threshold, limit).stream().map(this::view).toList(), null, null);
    }

    private SimilarView view(Object[] row) {
        return new SimilarView((UUID) row[0], (Integer) row[1], Status.valueOf((String) row[2]), title((String) row[3]),
                (String) row[4], (Float) row[7], (Float) row[5], (Float) row[6]);
    }

    private Map<String, String> title(String text) {
        try {
            return json.readValue(text, LANGUAGE_MAP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
