package org.unep.summary.rule;

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

/** The rule by which a process computes levels: public, versioned, replaceable. */
@Path("/v1/processes/{code}/support-rule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support rule", description = "The rule by which a process computes levels: public, versioned, replaceable.")
public class SupportRuleResource {

    private final SupportRules rules;
    private final KnownProcesses processes;
    private final Paging paging;
    private final Caller caller;

    SupportRuleResource(SupportRules rules, KnownProcesses processes, Paging paging, Caller caller) {
        this.rules = rules;
        this.processes = processes;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The rule in force", operationId = "getSupportRule", description = "Until a process publishes one of its own, the suite's default is in force, as version 1.")
    @APIResponse(responseCode = "200", description = "The rule.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public RuleView inForce(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code) {
        processes.require(code);
        return rules.published(code);
    }

    @GET
    @Path("versions")
    @Operation(summary = "The versions of the rule, oldest first", operationId = "listSupportRuleVersions", description = "Each with the levels that it has, by name; the whole rule is at `versions/{version}`. The last one is in force. The first is the suite's default, which nobody published.")
    @APIResponse(responseCode = "200", description = "A page of them; `next` and the header `Link` lead to the next one.")
    @APIResponse(responseCode = "400", description = "invalid-request, unknown-parameter or invalid-cursor.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public Page<RuleVersionView> versions(
            @Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "How many per page.") @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @Parameter(description = "Taken from `next` as it is.") @RestQuery @Nullable String cursor,
            @Parameter(description = "Whether to count the whole list into `total`.") @RestQuery @DefaultValue("false") boolean count) {
        processes.require(code);
        return paging.page(rules.versions(code, paging.afterNumber(cursor), limit + 1), limit, v -> "" + v.version(), v -> v,
                count ? () -> (long) rules.published(code).version() : null);
    }

    @GET
    @Path("versions/{version}")
    @Operation(summary = "A version of the rule", operationId = "getSupportRuleVersion", description = "What a summary cites: a version never changes. Version 1 is the suite's default; those that the process published count from 2.")
    @APIResponse(responseCode = "200", description = "The rule.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: no such version, or no such process is known. The opening of a process may still be on the way: then there is `Retry-After`.")
    public RuleView version(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "Number of the version, from 1.") @RestPath int version) {
        processes.require(code);
        return rules.version(code, version).orElseThrow(
                () -> CommonProblem.NOT_FOUND.because("The support rule of '" + code + "' has no version " + version + "."));
    }

    @PUT
    @RolesAllowed({ Role.SECRETARIAT, Role.CO_CHAIR })
    @Transactional
    @Operation(summary = "Publish a new version of the rule", operationId = "putSupportRule", description = """
            Every level follows the new version at once; a summary keeps the version it was computed with. \
            Publishing the rule in force again changes nothing. The `ETag` of the rule is its version: \
            to replace the suite's default, send `If-Match: "1"`.""")
    @APIResponse(responseCode = "200", description = "The rule now in force, with its version.")
    @APIResponse(responseCode = "400", description = "invalid-support-rule, with a pointer to each node that does not follow the grammar, fifty at most; invalid-request, where the body is no rule at all; unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: only the secretariat and the Co-Chairs publish rules.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known. Its opening may still be on the way: try again after `Retry-After`.")
    public RuleView publish(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @NotNull @Valid RuleView rule) {
        processes.require(code);
        return rules.publish(code, rule, caller.name());
    }
}
