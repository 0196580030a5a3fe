package org.unep.summary.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.outbox.OutboxEvent;
import org.unep.chassis.problem.Problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The support rules of the processes: every version is kept, the latest is in force. */
@ApplicationScoped
public class SupportRules {

    private static final int FIRST = 1;

    private final Session entities;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Preconditions preconditions;
    private final Clock clock;
    private final RuleView first;

    SupportRules(Session entities, ObjectMapper json, Outbox outbox, Preconditions preconditions, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.outbox = outbox;
        this.preconditions = preconditions;
        this.clock = clock;
        this.first = new RuleView(FIRST, suiteDefault(json), Weights.DEFAULT.json());
    }

    /** The rule in force: the suite's default, as version 1, where the process has published none. */
    public SupportRule inForce(String process) {
        return published(process).read();
    }

    /** The rule in force as it was published. */
    public RuleView published(String process) {
        return latest(process).orElseGet(() -> first);
    }

    /** A version as it was published; version 1 is always the suite's default, for a process's own count from 2. */
    Optional<RuleView> version(String process, int version) {
        if (version == FIRST) {
            return Optional.of(first);
        }
        return entities.createNativeQuery(
                "select version, cast(levels as text), cast(priorities as text) from support_rule where process = :process and version = :version",
                Object[].class).setParameter("process", process).setParameter("version", version).getResultList().stream()
                .findFirst()
                .map(this::view);
    }

    /**
     * Publishes the next version; publishing the rule in force once more changes nothing.
     *
     * @throws Problem {@code invalid-support-rule}, with a JSON Pointer to the first wrong node
     */
    RuleView publish(String process, RuleView rule, String by) {
        JsonNode priorities = rule.read().weights().json();
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('rule:' || :process))")
                .setParameter("process", process).getSingleResult();
        RuleView current = published(process);
        preconditions.check(current);
        if (current.levels().equals(rule.levels()) && current.read().weights().equals(rule.read().weights())) {
            return current;
        }
        RuleView next = new RuleView(current.version() + 1, rule.levels(), priorities);
        entities.createNativeQuery("""
                insert into support_rule (process, version, levels, priorities, published_by, published_at)
                values (:process, :version, cast(:levels as jsonb), cast(:priorities as jsonb), :by, :at)""")
                .setParameter("process", process).setParameter("version", next.version())
                .setParameter("levels", next.levels().toString()).setParameter("priorities", priorities.toString())
                .setParameter("by", by).setParameter("at", clock.instant())
                .executeUpdate();
        outbox.append(new OutboxEvent("summaries", process, "org.unep.summaries.support-rule-published.v1", process,
                new SupportRulePublished(process, next.version(), next.levels(), priorities, clock.instant())));
        return next;
    }

    private Optional<RuleView> latest(String process) {
        return entities.createNativeQuery(
                "select version, cast(levels as text), cast(priorities as text) from support_rule where process = :process order by version desc limit 1",
                Object[].class).setParameter("process", process).getResultList().stream().findFirst()
                .map(this::view);
    }

    private RuleView view(Object[] row) {
        // a version of before there were weights is read with the suite's
        return new RuleView((Integer) row[0], read((String) row[1]),
                row[2] == null ? Weights.DEFAULT.json() : read((String) row[2]));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode suiteDefault(ObjectMapper json) {
        try (var in = SupportRules.class.getResourceAsStream("/default-support-rule.json")) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
