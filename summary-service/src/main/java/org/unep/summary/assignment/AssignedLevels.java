package org.unep.summary.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.outbox.OutboxEvent;
import org.unep.chassis.security.Role;

/** The levels that the Co-Chairs have assigned, by proposal. */
@ApplicationScoped
public class AssignedLevels {

    private final Session entities;
    private final Outbox outbox;
    private final Clock clock;

    AssignedLevels(Session entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The assigned levels of a process, by proposal. */
    public Map<UUID, AssignedLevel> of(String process) {
        Map<UUID, AssignedLevel> levels = new HashMap<>();
        entities.createNativeQuery(
                """
                        select cast(proposal as text), level, reason, assigned_at from assigned_level where process = :process""",
                Object[].class).setParameter("process", process).getResultStream()
                .forEach(r -> levels.put(UUID.fromString((String) r[0]),
                        new AssignedLevel((String) r[1], (String) r[2], Role.CO_CHAIR, (Instant) r[3])));
        return levels;
    }

    /** Assigns a level to a proposal, in place of an earlier one; who does is kept for the record, and only a co-chair may. */
    AssignedLevel assign(String process, UUID proposal, String level, String reason, String by) {
        AssignedLevel assigned = new AssignedLevel(level, reason, Role.CO_CHAIR, clock.instant());
        int version = ((Number) entities.createNativeQuery("""
                insert into assigned_level (process, proposal, version, level, reason, assigned_by, assigned_at)
                values (:process, :proposal, 1, :level, :reason, :by, :at)
                on conflict (process, proposal) do update set version = assigned_level.version + 1, level = excluded.level,
                       reason = excluded.reason, assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at
                returning version""", Integer.class)
                .setParameter("process", process).setParameter("proposal", proposal).setParameter("level", level)
                .setParameter("reason", reason).setParameter("by", by).setParameter("at", assigned.assignedAt())
                .getSingleResult()).intValue();
        outbox.append(new OutboxEvent("summaries", process, "org.unep.summaries.level-assigned.v1", proposal.toString(),
                new LevelAssigned(process, proposal, version, level, reason, assigned.assignedAt())));
        return assigned;
    }

    /** Event: the Co-Chairs assigned a level to a proposal. */
    public record LevelAssigned(String process, UUID proposal, int version, String level, String reason, Instant assignedAt) {
    }
}
