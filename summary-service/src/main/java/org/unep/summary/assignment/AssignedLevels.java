package org.unep.summary.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.outbox.OutboxEvent;
import org.unep.chassis.problem.Problem;
import org.unep.chassis.security.Role;

/** The levels that the Co-Chairs have assigned, by proposal. */
@ApplicationScoped
public class AssignedLevels {

    private final Session entities;
    private final Outbox outbox;
    private final Preconditions preconditions;
    private final Clock clock;

    AssignedLevels(Session entities, Outbox outbox, Preconditions preconditions, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** The assigned levels of a process, by proposal. */
    public Map<UUID, AssignedLevel> of(String process) {
        Map<UUID, AssignedLevel> levels = new HashMap<>();
        entities.createNativeQuery(
                """
                        select cast(proposal as text), version, level, reason, assigned_at from assigned_level where process = :process""",
                Object[].class).setParameter("process", process).getResultList()
                .forEach(r -> levels.put(UUID.fromString((String) r[0]),
                        new AssignedLevel((Integer) r[1], (String) r[2], (String) r[3], Role.CO_CHAIR, (Instant) r[4])));
        return levels;
    }

    /**
     * Assigns a level to a proposal, in place of an earlier one; who does is kept for the record, and only a co-chair may.
     *
     * @throws Problem 412 where what is assigned by now is not what the request is conditional on
     */
    AssignedLevel assign(String process, UUID proposal, String level, String reason, String by) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('level:' || :process || :proposal))")
                .setParameter("process", process).setParameter("proposal", proposal.toString()).getSingleResult();
        AssignedLevel earlier = of(process).get(proposal);
        if (earlier == null) {
            preconditions.checkNothingThere();
        } else {
            preconditions.check(earlier);
        }
        int version = earlier == null ? 1 : earlier.version() + 1;
        AssignedLevel assigned = new AssignedLevel(version, level, reason, Role.CO_CHAIR, clock.instant());
        entities.createNativeQuery("""
                insert into assigned_level (process, proposal, version, level, reason, assigned_by, assigned_at)
                values (:process, :proposal, :version, :level, :reason, :by, :at)
                on conflict (process, proposal) do update set version = excluded.version, level = excluded.level,
                       reason = excluded.reason, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at""")
                .setParameter("process", process).setParameter("proposal", proposal).setParameter("version", version)
                .setParameter("level", level).setParameter("reason", reason).setParameter("by", by)
                .setParameter("at", assigned.assignedAt()).executeUpdate();
        outbox.append(new OutboxEvent("summaries", process, "org.unep.summaries.level-assigned.v1", proposal.toString(),
                new LevelAssigned(process, proposal, version, level, reason, assigned.assignedAt())));
        return assigned;
    }

    /** Event: the Co-Chairs assigned a level to a proposal. */
    public record LevelAssigned(String process, UUID proposal, int version, String level, String reason, Instant assignedAt) {
    }
}
