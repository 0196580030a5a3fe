package org.unep.summary.crosscutting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.summary.proceedings.Addresses;
import org.unep.summary.proceedings.Told.Raised;
import org.unep.summary.proceedings.Told.ReportBack;
import org.unep.summary.support.Quantifier;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who raised a cross-cutting issue. */
@Schema(name = "CrosscuttingIssue", description = "Who raised an issue that runs across proposals: each participant counts once, however often it spoke. Governments, observers and groups are never put together.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CrosscuttingIssueView(
        @Schema(description = "Code of the issue.", examples = "avoiding-duplication") String issue,
        @Schema(description = "Its title by BCP 47 tag; null for one that is not among the process's own.", nullable = true) @Nullable Map<String, String> title,
        @Schema(description = "Whether it is one of the process's own.") boolean registered,
        @Schema(description = "The governments that raised it.") Raisers governments,
        @Schema(description = "The observers that raised it.") Raisers observers,
        @Schema(description = "The groups that raised it, each as one and never as its members.") Raisers groups,
        @Schema(description = "What was recorded without a name, by how many were said to have raised it, the most first. Shown, never counted.") List<Unnamed> unnamed,
        @Schema(description = "The breakouts that reported it.") List<Breakout> breakouts) {

    /** How many of a kind raised it, and who. */
    @Schema(name = "CrosscuttingRaisers", description = "How many of a kind raised it, and who.")
    public record Raisers(@Schema(description = "How many: each once.") int count,
            @Schema(description = "Who.") List<Raiser> actors) {

        static Raisers of(List<Raised> raised, Addresses addresses) {
            return new Raisers(raised.size(), raised.stream().map(r -> new Raiser(r.actor().code(), r.actor().name(),
                    r.statement().id(), addresses.statement(r.statement().id()), r.statement().spokenAt())).toList());
        }
    }

    /** Somebody who raised it, and where it first did. */
    @Schema(name = "CrosscuttingRaiser", description = "Somebody who raised it, and the statement in which it first did.")
    public record Raiser(
            @Schema(description = "Code of the participant or group.", examples = "CHE") String actor,
            @Schema(description = "Its name by BCP 47 tag.") Map<String, String> name,
            @Schema(description = "Id of the first statement in which it raised the issue.") UUID statement,
            @Schema(description = "Absolute address at which the public can read the statement.") String href,
            @Schema(description = "When it was spoken.") Instant spokenAt) {
    }

    /** Speakers whose names the record does not have. */
    @Schema(name = "CrosscuttingUnnamed", description = "Speakers whose names the record does not have.")
    public record Unnamed(@Schema(description = "How many were said to have raised it.") Quantifier quantifier,
            @Schema(description = "The newest statements that say so, at most 20, in the order in which they were spoken.") List<Cited> statements,
            @Schema(description = "Whether there are earlier ones beside them.") boolean more) {
    }

    /** A statement, and where it can be read. */
    @Schema(name = "CitedStatement", description = "A statement, and where it can be read.")
    public record Cited(@Schema(description = "Id of the statement.") UUID statement,
            @Schema(description = "Absolute address at which the public can read it.") String href,
            @Schema(description = "When it was spoken.") Instant spokenAt) {
    }

    /** A breakout that reported it. */
    @Schema(name = "CrosscuttingBreakout", description = "A breakout that reported it.")
    public record Breakout(@Schema(description = "Id of the session.") UUID session,
            @Schema(description = "Id of the report-back.") UUID reportBack,
            @Schema(description = "Absolute address at which the public can read the report-back.") String href) {

        static Breakout of(ReportBack report, Addresses addresses) {
            return new Breakout(report.session(), report.id(), addresses.reportBack(report.id()));
        }
    }

    static CrosscuttingIssueView of(CrosscuttingIssue issue, Addresses addresses) {
        return new CrosscuttingIssueView(issue.code(), issue.title(), issue.title() != null,
                Raisers.of(issue.by("GOVERNMENT"), addresses), Raisers.of(issue.by("OBSERVER"), addresses),
                Raisers.of(issue.by("GROUP"), addresses),
                issue.unnamed().entrySet().stream().map(e -> new Unnamed(e.getKey(), e.getValue().stream()
                        .map(r -> new Cited(r.statement().id(), addresses.statement(r.statement().id()),
                                r.statement().spokenAt()))
                        .toList(), issue.more(e.getKey()) > 0)).toList(),
                issue.reports().stream().map(r -> Breakout.of(r, addresses)).toList());
    }
}
