package org.unep.summary.rule;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A version of a process's rule in the list of them.
 *
 * @param publishedAt null for version 1, the suite's default
 * @param levels names of the levels in the rule's order
 */
@Schema(name = "SupportRuleVersionListed", description = "A version of a process's support rule, in the list of them.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RuleVersionView(
        @Schema(description = "From 1, the suite's default; grows by one with every rule published.") int version,
        @Schema(description = "When it was published; null for version 1, the suite's default.", nullable = true) @Nullable Instant publishedAt,
        @Schema(description = "Names of its levels, in the order in which they are tried.", examples = "[\"BROAD\",\"NONE\"]") List<String> levels) {

    static RuleVersionView of(RuleView rule, @Nullable Instant publishedAt) {
        return new RuleVersionView(rule.version(), publishedAt, rule.levels().findValuesAsText("level"));
    }
}
