package org.unep.proposals.proposal;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.quarkus.panache.common.Parameters;

/** Which proposals a list is asked for; null means all. */
record ProposalFilter(@Nullable String process, @Nullable Status status, @Nullable String cluster, @Nullable String group,
        @Nullable Instant updatedSince) {

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
        query.and("cluster = :cluster", "cluster", cluster);
        query.and("origin.group = :group", "group", group);
        query.and("updatedAt >= :since", "since", updatedSince);
        if (!viewer.seesAll()) {
            query.and("(submittedAt is not null or origin.participant = :own)", "own",
                    viewer.own() == null ? "" : viewer.own());
        }
        return query;
    }

    Query seenBy(Viewer viewer, @Nullable UUID after) {
        Query query = seenBy(viewer);
        query.and("id > :after", "after", after);
        return query;
    }
}
