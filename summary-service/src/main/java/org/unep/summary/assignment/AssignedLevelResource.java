package org.unep.summary.assignment;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.security.Caller;
import org.unep.chassis.security.Role;
import org.unep.chassis.text.PlainText;
import org.unep.summary.rule.SummaryProblem;
import org.unep.summary.rule.SupportRules;
import org.unep.summary.support.KnownProcesses;
import org.unep.summary.support.Standings;

/** The Co-Chairs' own judgement beside the computed level. */
@Path("/v1/processes/{code}/support/{proposal}/assigned-level")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support")
public class AssignedLevelResource {

    /** @param level one of the levels of the rule in force */
    @Schema(name = "AssignedLevelRequest", description = "A level to be assigned.")
    public record Assignment(
            @Schema(description = "One of the levels of the rule in force.", examples = "MODERATE") @NotBlank @Size(max = 64) String level,
            @Schema(description = "Why, in the Co-Chairs' words; public, printed in the summary, at most 4,000 characters.", minLength = 1, maxLength = 4_000) @NotNull @PlainText(max = 4_000) String reason) {
    }

    private final AssignedLevels assigned;
    private final SupportRules rules;
    private final Standings standings;
    private final KnownProcesses processes;
    private final Caller caller;

    AssignedLevelResource(AssignedLevels assigned, SupportRules rules, Standings standings, KnownProcesses processes,
            Caller caller) {
        this.assigned = assigned;
        this.rules = rules;
        this.standings = standings;
        this.processes = processes;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The level that the Co-Chairs assigned to a proposal", operationId = "getAssignedLevel", description = "What `assigned` shows in the support of the process. Its `ETag` is what the next assignment needs.")
    @APIResponse(responseCode = "200", description = "The level as assigned.")
    @APIResponse(responseCode = "400", description = "unknown-parameter: there is no query parameter here.")
    @APIResponse(responseCode = "404", description = "not-found: none is assigned, or no such process is known. Its opening may still be on the way: then there is `Retry-After`.")
    public AssignedLevel get(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "Id of a proposal of the process.") @RestPath UUID proposal) {
        processes.require(code);
        return Optional.ofNullable(assigned.of(code).get(proposal)).orElseThrow(
                () -> CommonProblem.NOT_FOUND.because("No level is assigned to proposal " + proposal + " in '" + code + "'."));
    }

    @PUT
    @RolesAllowed(Role.CO_CHAIR)
    @Transactional
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER, description = "`*`, for the first assignment.", schema = @Schema(type = SchemaType.STRING))
    @Operation(summary = "Assign a level to a proposal, with a reason", operationId = "putAssignedLevel", description = "The computed level stays, and the summary prints both. Assigning again replaces the level that was assigned before. The first assignment needs `If-None-Match: *`, each later one `If-Match` with the `ETag` of the level that it replaces.")
    @APIResponse(responseCode = "200", description = "The level as assigned.")
    @APIResponse(responseCode = "400", description = "invalid-request, with a pointer to each wrong field, or unknown-parameter.")
    @APIResponse(responseCode = "403", description = "forbidden: only a co-chair assigns levels.")
    @APIResponse(responseCode = "404", description = "not-found: no such process is known (yet; then with `Retry-After`), or no such open proposal in it.")
    @APIResponse(responseCode = "422", description = "unknown-level: the rule in force has no such level.")
    public AssignedLevel assign(@Parameter(description = "Code of the process.", example = "unea-5-12") @RestPath String code,
            @Parameter(description = "Id of an open proposal of the process.") @RestPath UUID proposal,
            @NotNull @Valid Assignment assignment) {
        processes.require(code);
        if (standings.openProposals(code).stream().noneMatch(p -> p.id().equals(proposal))) {
            throw CommonProblem.NOT_FOUND.because("No open proposal " + proposal + " is known in process '" + code + "'.");
        }
        var levels = rules.inForce(code).levels().stream().map(l -> l.level()).toList();
        if (!levels.contains(assignment.level())) {
            throw SummaryProblem.UNKNOWN_LEVEL.at("/level", "'" + assignment.level() + "' is not one of " + levels + ".");
        }
        return assigned.assign(code, proposal, assignment.level(), assignment.reason(), caller.name());
    }
}
