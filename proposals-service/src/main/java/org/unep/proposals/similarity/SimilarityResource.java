package org.unep.proposals.similarity;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
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
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.proposals.proposal.Proposals;
import org.unep.proposals.proposal.Status;
import org.unep.proposals.proposal.Viewer;

/** Which other proposals read like one. */
@Path("/v1/proposals/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Similarity")
public class SimilarityResource {

    /** The lowest score that counts as alike unless another is asked for; docs/adr/0006-similarity.md says why. */
    static final String THRESHOLD = "0.55";
    private static final Set<Status> STANDING = EnumSet.of(Status.SUBMITTED, Status.TABLED, Status.FORWARDED);

    private final SimilarProposals similar;
    private final Proposals proposals;
    private final Viewer viewer;

    SimilarityResource(SimilarProposals similar, Proposals proposals, Viewer viewer) {
        this.similar = similar;
        this.proposals = proposals;
        this.viewer = viewer;
    }

    @GET
    @Operation(summary = "Proposals that read alike", operationId = "listSimilarProposals", description = "Advisory only: nothing changes by it. Compares telling words and the titles' sequences of characters within the process, each language with itself only; Chinese and other languages without spaces by pairs of characters. The proposal itself, drafts and its own lineage are not among them. What many proposals of the process say counts little. The same words in another order score high, the same idea in other words scores low.")
    @APIResponse(responseCode = "200", description = "Public proposals of the same process, the most similar first, with the reasons. There is one page only.")
    @APIResponse(responseCode = "400", description = "invalid-request or unknown-parameter.")
    @APIResponse(responseCode = "404", description = "not-found: there is none, or the caller may not see it.")
    public Page<SimilarView> similar(@Parameter(description = "Id of the proposal.") UUID id,
            @Parameter(description = "The lowest score to show, from 0 to 1.") @RestQuery @DefaultValue(THRESHOLD) @DecimalMin("0") @DecimalMax("1") float threshold,
            @Parameter(description = "Compare in this language only: a BCP 47 tag, of which the primary language counts; missing for each that the proposal has.") @RestQuery @Nullable @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", message = "must be a language tag, such as en") String language,
            @Parameter(description = "Statuses that the others may have; missing for those that stand: SUBMITTED, TABLED, FORWARDED. One of these, with commas between them.") @RestQuery @Separator(",") List<Status> status,
            @Parameter(description = "Whether those that it came from, and those that came of it, are looked at too.") @RestQuery @DefaultValue("false") boolean lineage,
            @Parameter(description = "How many at most.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var search = new SimilarProposals.Search(primary(language), status.isEmpty() ? STANDING : status, lineage,
                threshold, limit);
        return new Page<>(similar.to(proposals.seen(id, viewer), search), null, null);
    }

    private static @Nullable String primary(@Nullable String tag) {
        return tag == null ? null : tag.split("-")[0].toLowerCase(Locale.ROOT);
    }
}
