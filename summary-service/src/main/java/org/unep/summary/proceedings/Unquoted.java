package org.unep.summary.proceedings;

import java.util.Map;
import java.util.UUID;

import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;

/**
 * How many statements without a name there are beside the newest, which alone are read. Who only needs to know whether there
 * are any is told of one.
 *
 * @param views by proposal and stance
 * @param issues by cross-cutting issue and quantifier
 */
public record Unquoted(Map<UUID, Map<Stance, Long>> views, Map<String, Map<Quantifier, Long>> issues) {

    public static final Unquoted NONE = new Unquoted(Map.of(), Map.of());

    /** Views of a proposal, by stance. */
    public Map<Stance, Long> of(UUID proposal) {
        return views.getOrDefault(proposal, Map.of());
    }

    /** Statements that raise an issue for so many as the quantifier says. */
    public long of(String issue, Quantifier quantifier) {
        return issues.getOrDefault(issue, Map.of()).getOrDefault(quantifier, 0L);
    }
}
