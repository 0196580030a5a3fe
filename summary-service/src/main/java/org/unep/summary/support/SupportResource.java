package org.unep.summary.support;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.text.Rfc3339;

/** What had support and what did not, computed now, by another rule, or at another moment, and why. */
@Path("/v1/processes/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support", description = "What the positions and the reports add up to, by the process's published rule.")
public class SupportResource {

    private final SupportOf supportOf;
    private final SupportDigests digests;
    private final ExplainingSupport explaining;
    private final Paging paging;

    SupportResource(SupportOf supportOf, SupportDigests digests, ExplainingSupport explaining, Paging paging) {
        this.supportOf = supportOf;
        this.digests = digests;
        this.explaining = explaining;
        this.paging = paging;
    }

    @GET
    @Path("support")
    @Operation(summary = "Support of every open proposal", operationId = "getSupport", description = """
            The current position of a participant is the one in its latest delivered statement that has a position on the \
            proposal. Governments, observers and groups are counted apart; quantifiers are shown, never counted. What was said on \
            a proposal before it was consolidated is not counted for the result. Computed when asked for, from the events heard \
            up to `asOf`. With `rule` the levels are those that another rule would give; with `asOf` the positions and reports \
            are those of a past instant. Neither publishes or changes anything. The `ETag` is another one when anything but \
            `asOf` is; it ends in the `id` that `support/stream` gives to the same support.""")
    @APIResponse(responseCode = "200", description = "All open proposals, by number: one page, however many. By a past instant also those closed since of which something had been said or reported by then.", content = @Content(schema = @Schema(implementation = Support.class)))
    @APIResponse(responseCode = "400", description = Asking.REFUSED)
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public SupportShown support(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = Asking.RULE) @RestQuery @Nullable String rule,
            @Parameter(description = Asking.AS_OF) @RestQuery @Rfc3339 @Nullable Instant asOf) {
        Support support = supportOf.asked(code, rule, asOf);
        return new SupportShown(support, digests.of(support));
    }

    @GET
    @Path("support/{proposal}")
    @Operation(summary = "Why a proposal has its level", operationId = "explainSupport", description = """
            Every level of the rule with its condition held against the tally, node by node: whether it holds and with which \
            numbers; who stands where and in which statement; what each said over time; what breakouts reported; what was said on \
            the proposals that it was consolidated from, which is shown and not counted; and the tally broken down. Closed \
            proposals are explained too, so that history stays readable.""")
    @APIResponse(responseCode = "200", description = "The explanation.")
    @APIResponse(responseCode = "400", description = Asking.REFUSED)
    @APIResponse(responseCode = "404", description = "not-found: no such process is known (yet; then with `Retry-After`), or no such proposal in it.")
    public Explanation explanation(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "Id of a proposal of the process, open or closed.") @RestPath UUID proposal,
            @Parameter(description = Asking.RULE) @RestQuery @Nullable String rule,
            @Parameter(description = Asking.AS_OF) @RestQuery @Rfc3339 @Nullable Instant asOf) {
        return explaining.of(code, proposal, rule, asOf);
    }

    @GET
    @Path("support/{proposal}/unattributed")
    @Operation(summary = "The views on a proposal that were recorded without a name", operationId = "listUnattributedViews", description = "All of them, in the order in which they were spoken. They are shown with the quantifier with which they were recorded and never counted.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known (yet; then with `Retry-After`), or no such proposal in it.")
    public Page<UnnamedView> unattributed(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "Id of a proposal of the process, open or closed.") @RestPath UUID proposal,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor) {
        return paging.page(explaining.unnamed(code, proposal, UnnamedView.Key.of(paging.after(cursor)), limit + 1), limit,
                UnnamedView::key, v -> v, null);
    }
}
