package org.unep.proposals.proposal;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.quarkus.panache.common.Parameters;

/** Which proposals a list is asked for; null means all. */
record ProposalFilter(@Nullable String process, @Nullable Status status, @Nullable String cluster, @Nullable String group,
        @Nullable String participant,
        @Nullable Instant updatedSince) {

    private static final String FROM = "cast(sql('(? @> cast(? as jsonb))', origins, :%s) as boolean) = true";

    /** The filter, and what the viewer may see, as a query and its parameters. */
    record Query(StringBuilder where, Parameters parameters) {

        private void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                where.append(" and ").append(condition);
                parameters.and(name, value);
            }
        }
    }

    Query seenBy(Viewer viewer) {
        var query = new Query(new StringBuilder("1 = 1"), new Parameters());
        query.and("process = :process", "process", process);
        query.and("status = :status", "status", status);
        query.and("wording.cluster = :cluster", "cluster", cluster);
        query.and(FROM.formatted("group"), "group", group == null ? null : "[{\"group\":\"" + group + "\"}]");
        query.and(FROM.formatted("participant"), "participant",
                participant == null ? null : "[{\"participant\":\"" + participant + "\"}]");
        query.and("updatedAt >= :since", "since", updatedSince);
        if (!viewer.seesAll()) {
            query.and("(submittedAt is not null or " + FROM.formatted("own") + ")", "own",
                    "[{\"participant\":\"" + viewer.own() + "\"}]");
        }
        return query;
    }

    Query seenBy(Viewer viewer, @Nullable UUID after) {
        Query query = seenBy(viewer);
        query.and("id > :after", "after", after);
        return query;
    }
}
