package org.unep.summary.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.Rfc3339;
import org.unep.summary.support.KnownProcesses;

/** What became of the recommendations of a process after they were handed over. */
@Path("/v1/processes/{code}/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow-up", description = "What became of the recommendations after they were handed over to the governing body.")
public class FollowUpResource {

    private final FollowingUp following;
    private final FollowUps followUps;
    private final KnownProcesses processes;
    private final Paging paging;

    FollowUpResource(FollowingUp following, FollowUps followUps, KnownProcesses processes, Paging paging) {
        this.following = following;
        this.followUps = followUps;
        this.processes = processes;
        this.paging = paging;
    }

    @GET
    @Operation(summary = "What became of the recommendations", operationId = "listFollowUps", description = "Every proposal of the process that was forwarded, with what was recorded of it since.")
    @APIResponse(responseCode = "200", description = "A page of them, in the order of the proposals' ids; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Page<FollowUp> list(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "What became of them: one of these, with commas between them.") @RestQuery @Separator(",") List<FollowUpStatus> status,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count,
            @Parameter(description = "Only what changed at or after this time (RFC 3339), or may have: `changedAt`. What another service changed comes a moment after the time by which it is dated, so let harvests overlap by a few minutes.") @RestQuery @Rfc3339 @Nullable Instant updatedSince) {
        processes.require(code);
        String after = paging.after(cursor);
        List<FollowUp> all = followUps.of(code).stream().filter(f -> status.isEmpty() || status.contains(f.status()))
                .filter(f -> f.hasChangedSince(updatedSince)).toList();
        return paging.page(all.stream().filter(f -> f.proposal().toString().compareTo(after) > 0).limit(limit + 1L).toList(),
                limit, f -> f.proposal().toString(), f -> f, count ? () -> (long) all.size() : null);
    }

    @GET
    @Path("{proposal}")
    @Operation(summary = "What became of a recommendation", operationId = "getFollowUp", description = "With all that was recorded of it, and when. Its `ETag` is what the next record needs.")
    @APIResponse(responseCode = "200", description = "The recommendation.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: the proposal was not forwarded, or no such process is known. Its opening may still be on the way: then there is `Retry-After`.")
    public FollowUp get(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "Id of a proposal of the process that was forwarded.") @RestPath UUID proposal) {
        processes.require(code);
        return followUps.find(code, proposal).orElseThrow(() -> CommonProblem.NOT_FOUND
                .because("Proposal " + proposal + " of '" + code + "' is not known to have been forwarded."));
    }

    @PUT
    @Path("{proposal}")
    @RolesAllowed(Role.SECRETARIAT)
    @Operation(summary = "Record what became of a recommendation", operationId = "putFollowUp", description = "What was recorded before stays in `history`. Recording the same once more changes nothing. What was recorded by mistake is taken back by the status FORWARDED with a `note` that says why.")
    @APIResponse(responseCode = "200", description = "The recommendation, with what was recorded.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field: ADOPTED_IN without a symbol, FORWARDED without a note or with a symbol, an address or a day, a day in the future, a session that neither the request nor the process names; or unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat records what became of recommendations.")
    @APIResponse(responseCode = "404", description = "not-found: no such process or proposal is known (yet): try again after `Retry-After`.")
    @APIResponse(responseCode = "409", description = "not-forwarded: the proposal was never forwarded, or that is not known yet: try again after `Retry-After`.")
    public FollowUp put(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "Id of a proposal of the process that was forwarded.") @RestPath UUID proposal,
            @NotNull @Valid FollowUpRequest request) {
        return following.record(code, proposal, request);
    }
}
