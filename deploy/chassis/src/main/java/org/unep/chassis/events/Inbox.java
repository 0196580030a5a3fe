package org.unep.chassis.events;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.hibernate.JDBCException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.smallrye.faulttolerance.api.Guard;

/**
 * Reads batches of CloudEvents (Kafka binary mode). What this service does not know it ignores; what is malformed goes to
 * the dead-letter topic with the reason, and the rest of the batch goes on.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final ObjectMapper json;
    private final Validator validator;
    private final DeadLetters deadLetters;
    private final Guard patience = Guard.create().withDescription("the database folds what was heard").withRetry()
            .maxRetries(-1)
            .delay(500, ChronoUnit.MILLIS).maxDuration(0, ChronoUnit.MILLIS)
            .whenException(e -> !isImpossible(e) && !(e instanceof CancellationException))
            .beforeRetry(e -> LOG.warnf("What was heard waits: %s", e)).done().build();

    Inbox(ObjectMapper json, Validator validator, DeadLetters deadLetters) {
        this.json = json;
        this.validator = validator;
        this.deadLetters = deadLetters;
    }

    /**
     * Reads a batch and has its events of the types asked for folded, in their order. While the database is away the batch
     * waits; it is never skipped. Where one event holds what the database cannot, it goes to the dead letters and the
     * others are folded without it.
     *
     * @param types CloudEvents type to the tolerant record that this service reads of it
     * @param fold takes in events in one transaction, in any order and however often they come
     */
    public <T> void receive(ConsumerRecords<String, byte[]> records, Map<String, ? extends Class<? extends T>> types,
            Consumer<List<Received<T>>> fold) {
        receive(records, types, fold, deadLetters::send);
    }

    /**
     * The same with another place for what is malformed or impossible, such as none for who reads a topic again.
     *
     * @param fold ends it all, rather than be tried again, with a {@link CancellationException}
     * @param aside takes an event that cannot be folded, and the reason
     */
    public <T> void receive(ConsumerRecords<String, byte[]> records, Map<String, ? extends Class<? extends T>> types,
            Consumer<List<Received<T>>> fold, BiConsumer<ConsumerRecord<String, byte[]>, String> aside) {
        take(read(records, types, aside), fold, (event, reason) -> aside.accept(event.record(), reason));
    }

    /**
     * Has things that were read otherwise folded in their order. While the database is away they wait. Where one holds what the
     * database cannot, each half is folded apart, and so on until the impossible one stands alone: few are folded anew for it.
     *
     * @param aside takes a thing that cannot be folded, and the reason
     */
    public <E> void take(List<E> things, Consumer<List<E>> fold, BiConsumer<E, String> aside) {
        if (things.isEmpty()) {
            return;
        }
        try {
            patiently(fold, things);
        } catch (RuntimeException e) {
            requireImpossible(e);
            if (things.size() == 1) {
                aside.accept(things.get(0), String.valueOf(sql(e).map(JDBCException::getSQLException)
                        .map(Throwable::getMessage).orElse(e.getMessage())));
            } else {
                int half = things.size() / 2;
                take(things.subList(0, half), fold, aside);
                take(things.subList(half, things.size()), fold, aside);
            }
        }
    }

    // a shutdown interrupts the waiting too: what it interrupts is heard again and not put aside
    private static void requireImpossible(RuntimeException e) {
        if (!isImpossible(e)) {
            throw e;
        }
    }

    // SQL states of what no patience helps: data, integrity and program limit; all else may heal
    private static boolean isImpossible(Throwable e) {
        return sql(e).map(JDBCException::getSQLState).filter(state -> state.matches("(22|23|54).*")).isPresent();
    }

    private static Optional<JDBCException> sql(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).filter(JDBCException.class::isInstance)
                .map(JDBCException.class::cast).findFirst();
    }

    private <E> void patiently(Consumer<List<E>> fold, List<E> things) {
        patience.get(() -> {
            fold.accept(things);
            return true;
        }, Boolean.class);
    }

    // read once however often the fold is tried, so that a malformed event is told of once
    private <T> List<Received<T>> read(ConsumerRecords<String, byte[]> records,
            Map<String, ? extends Class<? extends T>> types, BiConsumer<ConsumerRecord<String, byte[]>, String> aside) {
        List<Received<T>> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            try {
                String type = header(record, "ce_type");
                Class<? extends T> shape = types.get(type);
                if (shape != null) {
                    events.add(event(type, record, shape));
                }
            } catch (MalformedEvent malformed) {
                aside.accept(record, String.valueOf(malformed.getMessage()));
            }
        }
        return events;
    }

    private <T> Received<T> event(String type, ConsumerRecord<String, byte[]> record, Class<? extends T> shape) {
        header(record, "ce_id"); // an event without identity is not a CloudEvent
        return new Received<>(type, time(record), data(record.value(), shape), record);
    }

    /** Reads and validates one payload. */
    public <T> T data(byte @Nullable [] payload, Class<T> shape) {
        if (payload == null) {
            throw new MalformedEvent("no payload");
        }
        T data = parse(payload, json.readerFor(shape));
        var violations = validator.validate(data);
        if (!violations.isEmpty()) {
            throw new MalformedEvent(violations.stream()
                    .map(v -> v.getPropertyPath() + " " + v.getMessage()).sorted().collect(Collectors.joining("; ")));
        }
        return data;
    }

    private static <T> T parse(byte[] payload, ObjectReader reader) {
        try {
            T data = reader.readValue(payload);
            if (data == null) {
                throw new MalformedEvent("payload is null");
            }
            return data;
        } catch (IOException e) {
            throw new MalformedEvent("payload: " + e.getMessage());
        }
    }

    private static Instant time(ConsumerRecord<String, byte[]> record) {
        try {
            return Instant.parse(header(record, "ce_time"));
        } catch (DateTimeParseException e) {
            throw new MalformedEvent("ce_time is not RFC 3339");
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new MalformedEvent("header " + name + " is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** What is wrong with an event. */
    static final class MalformedEvent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedEvent(String reason) {
            super(reason);
        }
    }
}
