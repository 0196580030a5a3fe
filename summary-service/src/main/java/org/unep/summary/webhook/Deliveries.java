package org.unep.summary.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.unep.summary.webhook.DeliveryView.Status;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The queue of what is to be delivered. Replicas share it: each claims some for a while, so that what a replica leaves
 * behind when it stops is taken up by another. Hence an event may come twice, and never not at all.
 */
@ApplicationScoped
class Deliveries {

    // A pattern is a type, or a beginning with .* behind.
    private static final String MATCHING = """
            with told as (
                select e ->> 'id' as id, e ->> 'type' as type, (e ->> 'time')::timestamptz as time, e ->> 'process' as process,
                       e ->> 'body' as body
                from jsonb_array_elements(cast(:events as jsonb)) e),
            wanted as (
                select distinct w.id as webhook, t.id as event
                from webhook w join told t on w.process is null or w.process = t.process
                where exists (select 1 from jsonb_array_elements_text(w.types) p where t.type = p
                              or p like '%.*' and starts_with(t.type, left(p, -1)))""";
    private static final String KEEP = """
            ),
            kept as (
                insert into webhook_event (id, type, time, body)
                select distinct on (id) id, type, time, body from told where id in (select event from wanted)
                on conflict (id) do nothing)
            insert into webhook_delivery (webhook, event, next_attempt_at, replay)
            select webhook, event, :now, cast(%s as uuid) from wanted
            on conflict (webhook, event) do\s""";

    private static final String CLAIM = """
            with due as (
                select d.id
                from webhook w cross join lateral (
                    select id from webhook_delivery
                    where webhook = w.id and status = 'PENDING' and next_attempt_at <= :now
                      and (claimed_until is null or claimed_until < :now)
                    order by next_attempt_at, id limit :each for update skip locked) d
                where w.status = 'ACTIVE' and w.secret is not null and w.id not in (:busy)),
            claimed as (
                update webhook_delivery set claimed_until = :until where id in (select id from due)
                returning id, webhook, event, attempts)
            select cast(c.id as text), cast(w.id as text), w.url, w.secret,
                   case when w.previous_until > :now then w.previous_secret end, e.id, e.body, c.attempts
            from claimed c join webhook w on w.id = c.webhook join webhook_event e on e.id = c.event
            order by c.id""";

    private static final String VIEW = """
            select cast(d.id as text), d.event, e.type, e.time, d.status, d.attempts, d.last_attempt_at, d.last_status,
                   d.last_error, case when d.status = 'PENDING' then d.next_attempt_at end
            from webhook_delivery d join webhook_event e on e.id = d.event\s""";

    private final Session entities;
    private final ObjectMapper json;

    Deliveries(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Queues the events for every webhook that wants them; what is queued already stays as it is. */
    @Transactional
    void queue(Collection<Announcement> events, Instant now) {
        write(entities.createNativeQuery(MATCHING + KEEP.formatted("null") + "nothing"), events, now).executeUpdate();
    }

    /**
     * Queues the events for one webhook, again where it had them, but each once for a replay, however often that is begun;
     * tells how many.
     */
    @Transactional
    int queueAgain(Collection<Announcement> events, UUID webhook, UUID replay, Instant now) {
        return write(entities.createNativeQuery(MATCHING + " and w.id = :webhook" + KEEP.formatted(":replay") + """
                update set status = 'PENDING', attempts = 0, next_attempt_at = excluded.next_attempt_at, claimed_until = null,
                           replay = excluded.replay
                where webhook_delivery.replay is distinct from excluded.replay"""), events, now)
                .setParameter("webhook", webhook).setParameter("replay", replay).executeUpdate();
    }

    /** Claims what is due, at most some of each webhook that is not busy. */
    @Transactional
    List<Message> claim(Instant now, Instant until, int each, Collection<UUID> busy) {
        return entities.createNativeQuery(CLAIM, Object[].class).setParameter("now", now).setParameter("until", until)
                .setParameter("each", each)
                .setParameterList("busy", busy.isEmpty() ? List.of(new UUID(0, 0)) : busy, UUID.class)
                .getResultList().stream()
                .map(r -> new Message(UUID.fromString((String) r[0]), UUID.fromString((String) r[1]), (String) r[2],
                        new Secret((byte[]) r[3]), r[4] == null ? null : new Secret((byte[]) r[4]), (String) r[5],
                        (String) r[6], (Integer) r[7], until))
                .toList();
    }

    /**
     * Notes how an attempt ended, unless somebody else has taken it up or asked for it anew meanwhile.
     *
     * @param next when it is tried again, null where it is not
     */
    @Transactional
    void attempted(Message message, Status status, @Nullable Integer answer, @Nullable String error, Instant at,
            @Nullable Instant next) {
        entities.createNativeQuery("""
                update webhook_delivery
                set status = :status, attempts = attempts + 1, last_attempt_at = :at, last_status = cast(:answer as int),
                    last_error = cast(:error as text), next_attempt_at = coalesce(cast(:next as timestamptz), next_attempt_at),
                    claimed_until = null
                where id = :id and claimed_until = :claimed""").setParameter("id", message.delivery())
                .setParameter("claimed", message.claimedUntil()).setParameter("status", status.name()).setParameter("at", at)
                .setParameter("answer", answer, Integer.class).setParameter("error", error, String.class)
                .setParameter("next", next, Instant.class).executeUpdate();
    }

    /** Has one tried again now, however it stands; tells whether there is such a one. */
    @Transactional
    boolean again(UUID webhook, UUID delivery, Instant now) {
        return entities.createNativeQuery("""
                update webhook_delivery set status = 'PENDING', attempts = 0, next_attempt_at = :now, claimed_until = null
                where webhook = :webhook and id = :id""").setParameter("webhook", webhook).setParameter("id", delivery)
                .setParameter("now", now).executeUpdate() > 0;
    }

    /** Forgets what was settled before, or waits for a webhook that nobody resumes, and events that nobody is to be told of. */
    @Transactional
    void forget(Instant before) {
        entities.createNativeQuery("""
                delete from webhook_delivery d using webhook w
                where w.id = d.webhook and coalesce(d.last_attempt_at, d.next_attempt_at) < :before
                  and (d.status <> 'PENDING' or w.status <> 'ACTIVE' or w.secret is null)""")
                .setParameter("before", before).executeUpdate();
        entities.createNativeQuery(
                "delete from webhook_event e where not exists (select 1 from webhook_delivery d where d.event = e.id)")
                .executeUpdate();
    }

    /** Those of a webhook behind the id, the oldest first. */
    List<DeliveryView> of(UUID webhook, @Nullable Status status, @Nullable UUID after, int limit) {
        return entities.createNativeQuery(VIEW + """
                where d.webhook = :webhook and d.id > :after and (cast(:status as text) is null or d.status = :status)
                order by d.id""", Object[].class).setParameter("webhook", webhook)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("status", status == null ? null : status.name(), String.class).setMaxResults(limit)
                .getResultList().stream().map(Deliveries::view).toList();
    }

    Optional<DeliveryView> one(UUID webhook, UUID delivery) {
        return entities.createNativeQuery(VIEW + "where d.webhook = :webhook and d.id = :id", Object[].class)
                .setParameter("webhook", webhook).setParameter("id", delivery).getResultList().stream().findFirst()
                .map(Deliveries::view);
    }

    private NativeQuery<?> write(NativeQuery<?> query, Collection<Announcement> events, Instant now) {
        return query.setParameter("events", json.valueToTree(events).toString()).setParameter("now", now);
    }

    private static DeliveryView view(Object[] r) {
        return new DeliveryView(UUID.fromString((String) r[0]), (String) r[1], (String) r[2], (Instant) r[3],
                Status.valueOf((String) r[4]), (Integer) r[5], (Instant) r[6], (Integer) r[7], (String) r[8], (Instant) r[9]);
    }
}
