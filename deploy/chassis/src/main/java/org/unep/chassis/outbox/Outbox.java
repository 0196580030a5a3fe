package org.unep.chassis.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.unep.chassis.id.Ids;
import org.unep.chassis.problem.CommonProblem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes events beside the change they tell of, in its transaction: both are there or neither. Debezium reads the table
 * from the write-ahead log and publishes; no code of ours relays.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, aggregatetype, aggregateid, type, source, subject, payload)
            values (:id, :topic, :key, :type, :source, :subject, cast(:payload as jsonb))""";

    /** Half of what the connectors send; a larger event would stop all that come behind it. */
    private static final int MAX_BYTES = 8 << 20;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final String source;

    Outbox(EntityManager entities, ObjectMapper json, @ConfigProperty(name = "quarkus.application.name") String name) {
        this.entities = entities;
        this.json = json;
        this.source = "/" + name;
    }

    /** The CloudEvents source of this service. */
    public String source() {
        return source;
    }

    /**
     * Publishes the event if, and only if, the running transaction commits.
     *
     * @throws org.unep.chassis.problem.Problem 413 where it is too large to be told
     */
    @Transactional(MANDATORY)
    public void append(OutboxEvent event) {
        entities.createNativeQuery(INSERT)
                .setParameter("id", Ids.next())
                .setParameter("topic", event.topic())
                .setParameter("key", event.key())
                .setParameter("type", event.type())
                .setParameter("source", source)
                .setParameter("subject", event.subject())
                .setParameter("payload", write(event.payload()))
                .executeUpdate();
    }

    /**
     * The event's data as it is written.
     *
     * @throws org.unep.chassis.problem.Problem 413 where it is too large to be told
     */
    public String write(Object payload) {
        try {
            String text = json.writeValueAsString(payload);
            if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                throw CommonProblem.CONTENT_TOO_LARGE
                        .because("Written as JSON this is larger than %s bytes.".formatted(MAX_BYTES));
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event that is not JSON: " + payload.getClass(), e);
        }
    }
}
