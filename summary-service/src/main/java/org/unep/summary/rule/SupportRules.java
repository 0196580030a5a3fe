package org.unep.summary.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.outbox.OutboxEvent;
import org.unep.chassis.problem.Problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The support rules of the processes: every version is kept, the latest is in force. */
@ApplicationScoped
public class SupportRules {

    private static final int FIRST = 1;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

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

    /**
     * The rule that a request names.
     *
     * @param asked the number of a version, or a candidate as JSON, which is read and not published; the rule in force where
     *        there is none
     * @throws Problem 400 {@code invalid-support-rule}, with pointers into the candidate
     */
    public SupportRule asked(String process, @Nullable String asked) {
        if (asked == null) {
            return inForce(process);
        }
        if (!NUMBER.matcher(asked).matches()) {
            return candidate(asked);
        }
        return version(process, Integer.parseInt(asked)).orElseThrow(() -> SummaryProblem.INVALID_SUPPORT_RULE
                .at("?rule", "The support rule of '" + process + "' has no version " + asked + ".")).read();
    }

    private SupportRule candidate(String text) {
        try {
            RuleView rule = json.readValue(text, RuleView.class);
            return rule == null || rule.levels() == null
                    ? RuleReader.read(SupportRule.CANDIDATE, MissingNode.getInstance())
                    : RuleReader.read(SupportRule.CANDIDATE, rule.levels(), rule.priorities());
        } catch (UnrecognizedPropertyException unknown) {
            throw SummaryProblem.INVALID_SUPPORT_RULE.at("/" + unknown.getPropertyName(),
                    "there is no field '" + unknown.getPropertyName() + "' here; known are " + unknown.getKnownPropertyIds());
        } catch (JsonProcessingException noRule) {
            throw SummaryProblem.INVALID_SUPPORT_RULE.at("?rule",
                    "This is neither the number of a version nor a rule as JSON, such as {\"levels\":[...]}.");
        }
    }

    /** The versions behind the one given, oldest first; the suite's default is the first of them. */
    List<RuleVersionView> versions(String process, int after, int limit) {
        List<RuleVersionView> versions = new ArrayList<>();
        if (after < FIRST) {
            versions.add(RuleVersionView.of(first, null));
        }
        entities.createNativeQuery("""
                select version, cast(levels as text), cast(priorities as text), published_at from support_rule
                where process = :process and version > :after order by version limit :limit""", Object[].class)
                .setParameter("process", process).setParameter("after", Math.max(after, FIRST)).setParameter("limit", limit)
                .getResultList().forEach(r -> versions.add(RuleVersionView.of(view(r), (Instant) r[3])));
        return versions.subList(0, Math.min(limit, versions.size()));
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
