package org.unep.summary.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Preconditions;
import org.unep.chassis.conditional.Versioned;
import org.unep.chassis.outbox.Outbox;
import org.unep.chassis.outbox.OutboxEvent;
import org.unep.chassis.time.Now;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Every version that a process published is kept, the latest is in force; until there is one, that is the suite's own. */
@ApplicationScoped
public class PublishedVersions {

    /** The suite's own; what a process publishes counts on from it. */
    public static final int FIRST = 1;

    private final Session entities;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Preconditions preconditions;
    private final Clock clock;

    PublishedVersions(Session entities, ObjectMapper json, Outbox outbox, Preconditions preconditions, Clock clock) {
        this.entities = entities;
        this.json = json;
        this.outbox = outbox;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** The version in force. */
    public <V extends Versioned> V inForce(Publication<V> of, String process) {
        return find(of, "process = ?1 order by version desc limit 1", process).orElse(of.first());
    }

    /** A version in the list of them; {@code publishedAt} is null for the suite's own. */
    public record Dated<V>(V version, @Nullable Instant publishedAt) {
    }

    /** The versions behind the one given, oldest first; the suite's own is the first of them. */
    public <V extends Versioned> List<Dated<V>> list(Publication<V> of, String process, int after, int limit) {
        List<Dated<V>> list = new ArrayList<>();
        if (after < FIRST) {
            list.add(new Dated<>(of.first(), null));
        }
        rows(of, "process = ?1 and version > ?2 order by version limit ?3", process, Math.max(after, FIRST),
                limit - list.size()).forEach(row -> list.add(new Dated<>(view(of, row), (Instant) row[1])));
        return list;
    }

    /** A version by its number. */
    public <V extends Versioned> Optional<V> version(Publication<V> of, String process, int version) {
        return version == FIRST ? Optional.of(of.first()) : find(of, "process = ?1 and version = ?2", process, version);
    }

    /** Publishes the next version, under the request's preconditions; publishing the one in force again changes nothing. */
    public <V extends Versioned> V publish(Publication<V> of, String process, V wanted, String by) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext(:what || ':' || :process))")
                .setParameter("what", of.name()).setParameter("process", process).getSingleResult();
        V current = inForce(of, process);
        preconditions.check(current);
        List<JsonNode> content = of.content().apply(wanted);
        if (of.content().apply(current).equals(content)) {
            return current;
        }
        V next = of.view().of(current.version() + 1, new ArrayList<@Nullable JsonNode>(content));
        Instant now = Now.by(clock);
        insert(of, process, next.version(), content, by, now);
        outbox.append(new OutboxEvent("summaries", process,
                "org.unep.summaries." + of.name().replace('_', '-') + "-published.v1", process,
                of.event().of(process, next, now)));
        return next;
    }

    private void insert(Publication<?> of, String process, int version, List<JsonNode> content, String by, Instant at) {
        var columns = of.parts();
        var query = entities.createNativeQuery("""
                insert into %s (process, version, published_by, published_at, %s)
                values (:process, :version, :by, :at, %s)""".formatted(of.name(), String.join(", ", columns),
                columns.stream().map(c -> "cast(:" + c + " as jsonb)").collect(Collectors.joining(", "))))
                .setParameter("process", process).setParameter("version", version).setParameter("by", by)
                .setParameter("at", at);
        for (int i = 0; i < columns.size(); i++) {
            query.setParameter(columns.get(i), content.get(i).toString());
        }
        query.executeUpdate();
    }

    private <V extends Versioned> Optional<V> find(Publication<V> of, String where, Object... parameters) {
        return rows(of, where, parameters).stream().findFirst().map(row -> view(of, row));
    }

    private List<Object[]> rows(Publication<?> of, String where, Object... parameters) {
        var query = entities.createNativeQuery("select version, published_at, %s from %s where %s".formatted(
                of.parts().stream().map(c -> "cast(" + c + " as text)").collect(Collectors.joining(", ")), of.name(), where),
                Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }

    private <V extends Versioned> V view(Publication<V> of, Object[] row) {
        List<@Nullable JsonNode> parts = new ArrayList<>();
        for (int i = 2; i < row.length; i++) {
            parts.add(row[i] == null ? null : read((String) row[i]));
        }
        return of.view().of((Integer) row[0], parts);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The suite's own, as it is packaged. */
    public JsonNode packaged(String resource) {
        try (var in = PublishedVersions.class.getResourceAsStream(resource)) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
