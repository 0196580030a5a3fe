package org.unep.proposals.proposal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which proposals a list is asked for: those that fulfil everything that is said here.
 *
 * @param process its code; null, here and below, for all
 * @param status one of them; empty for all
 * @param language that they are there in
 * @param topics all of them
 * @param facets all of them, each as {@code facet:value}
 * @param group code of the group that they originate from
 * @param participant code of the participant that they originate from
 * @param origin id of the consultation that they originate from
 * @param sdgTarget its IRI
 * @param fromTheFloor whether they were added from the floor
 * @param updatedSince only what changed at this time or later
 */
public record ProposalFilter(@Nullable String process, List<Status> status, @Nullable Integer number, @Nullable String language,
        @Nullable String cluster, List<String> topics, List<String> facets, @Nullable String group,
        @Nullable String participant, @Nullable UUID origin, @Nullable String sdgTarget, @Nullable Boolean fromTheFloor,
        @Nullable Instant updatedSince) {

    private static final String FROM = "p.origins @> cast(:%s as jsonb)";

    /** Conditions on the proposal {@code p} in SQL, and their parameters. */
    record Conditions(StringBuilder where, Map<String, Object> parameters) {

        void and(String condition) {
            where.append(" and ").append(condition);
        }

        void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                and(condition);
                parameters.put(name, value);
            }
        }
    }

    /** The filter, and what the viewer may see. */
    Conditions seenBy(Viewer viewer) {
        var conditions = new Conditions(new StringBuilder("true"), new HashMap<>());
        conditions.and("p.process = :process", "process", process);
        conditions.and("p.status in (:status)", "status",
                status.isEmpty() ? null : status.stream().map(Status::name).toList());
        conditions.and("p.number = :number", "number", number);
        conditions.and("exists (select from proposal_words l where l.proposal = p.id and is_in(l.tag, :language))",
                "language", language);
        conditions.and("p.updated_at >= :since", "since", updatedSince);
        seen(conditions, viewer);
        sorted(conditions);
        from(conditions);
        return conditions;
    }

    private static void seen(Conditions conditions, Viewer viewer) {
        String own = viewer.own();
        if (!viewer.seesAll() && own == null) {
            conditions.and("p.submitted_at is not null");
        } else if (!viewer.seesAll()) {
            conditions.and("(p.submitted_at is not null or " + FROM.formatted("own") + ")", "own",
                    origin("participant", own));
        }
    }

    private void sorted(Conditions conditions) {
        conditions.and("p.cluster = :cluster", "cluster", cluster);
        conditions.and("p.topics @> cast(:topics as text[])", "topics",
                topics.isEmpty() ? null : "{" + String.join(",", topics) + "}");
        for (int i = 0; i < facets.size(); i++) {
            String[] facet = facets.get(i).split(":");
            conditions.and("p.facets @> cast(:facet%d as jsonb)".formatted(i), "facet" + i,
                    "{\"%s\":[\"%s\"]}".formatted(facet[0], facet[1]));
        }
        conditions.and("p.sdg_targets @> array[cast(:target as text)]", "target", sdgTarget);
    }

    private void from(Conditions conditions) {
        conditions.and(FROM.formatted("group"), "group", group == null ? null : origin("group", group));
        conditions.and(FROM.formatted("participant"), "participant",
                participant == null ? null : origin("participant", participant));
        conditions.and(FROM.formatted("origin"), "origin", origin == null ? null : origin("consultation", origin));
        if (fromTheFloor != null) {
            conditions.and(fromTheFloor ? "p.floor is not null" : "p.floor is null");
        }
    }

    // codes and ids have no characters that JSON would want escaped
    private static String origin(String part, Object value) {
        return "[{\"%s\":\"%s\"}]".formatted(part, value);
    }
}
