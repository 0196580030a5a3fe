package org.unep.summary.ladder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import org.jspecify.annotations.Nullable;
import org.unep.chassis.paging.Page;
import org.unep.chassis.paging.Paging;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;
import org.unep.summary.support.KnownProcesses;

/** The rule by which a process puts numbers into words: public, versioned, replaceable. */
@Path("/v1/processes/{code}/phrase-ladder")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Phrase ladder", description = "The rule by which a process puts numbers into words: public, versioned, replaceable.")
public class PhraseLadderResource {

    private final PhraseLadders ladders;
    private final KnownProcesses processes;
    private final Paging paging;
    private final Caller caller;

    PhraseLadderResource(PhraseLadders ladders, KnownProcesses processes, Paging paging, Caller caller) {
        this.ladders = ladders;
        this.processes = processes;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The ladder in force", operationId = "getPhraseLadder", description = "Until a process publishes one of its own, the suite's default is in force, as version 1.")
    @APIResponse(responseCode = "200", description = "The ladder.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public LadderView inForce(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code) {
        processes.require(code);
        return ladders.published(code);
    }

    @GET
    @Path("versions")
    @Operation(summary = "The versions of the ladder, oldest first", operationId = "listPhraseLadderVersions", description = "Each with the quantifiers of its rungs; the whole ladder is at `versions/{version}`. The last one is in force. The first is the suite's default, which nobody published.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Page<LadderVersionView> versions(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        processes.require(code);
        return paging.page(ladders.versions(code, paging.afterNumber(cursor), limit + 1), limit, v -> "" + v.version(), v -> v,
                count ? () -> (long) ladders.published(code).version() : null);
    }

    @GET
    @Path("versions/{version}")
    @Operation(summary = "A version of the ladder", operationId = "getPhraseLadderVersion", description = "What a summary cites: a version never changes. Version 1 is the suite's default; those that the process published count from 2.")
    @APIResponse(responseCode = "200", description = "The ladder.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such version, or no such process is known. The opening of a process may still be on the way: then there is `Retry-After`.")
    public LadderView version(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "Number of the version, from 1.") @RestPath int version) {
        processes.require(code);
        return ladders.version(code, version).orElseThrow(
                () -> CommonProblem.NOT_FOUND.because("The phrase ladder of '" + code + "' has no version " + version + "."));
    }

    @PUT
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Transactional
    @Operation(summary = "Publish a new version of the ladder", operationId = "putPhraseLadder", description = """
            The next draft is worded by the new version; a summary keeps the version it was written with. \
            Publishing the ladder in force again changes nothing. The `ETag` of the ladder is its version: \
            to replace the suite's default, send `If-Match: "1"`.""")
    @APIResponse(responseCode = "200", description = "The ladder now in force, with its version.")
    @APIResponse(responseCode = "400", description = "invalid-phrase-ladder, with a pointer to each node that does not follow the grammar, fifty at most; invalid-request, where the body is no ladder at all; unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs publish ladders.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public LadderView publish(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @NotNull @Valid LadderView ladder) {
        processes.require(code);
        return ladders.publish(code, ladder, caller.name());
    }
}
