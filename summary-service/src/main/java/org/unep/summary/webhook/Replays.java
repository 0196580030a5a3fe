package org.unep.summary.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Wishes to be told again. */
@ApplicationScoped
class Replays {

    private static final String VIEW = "select cast(id as text), since, until, status, events, error, created_at from webhook_replay ";

    private static final int MOST_FAILURES = 10;

    /** One that is to be done. */
    record Waiting(UUID id, UUID webhook, Instant since, Instant until) {

        boolean wants(Announcement event) {
            return !event.time().isBefore(since) && event.time().isBefore(until);
        }
    }

    private final Session entities;

    Replays(Session entities) {
        this.entities = entities;
    }

    @Transactional
    ReplayView keep(UUID id, UUID webhook, Instant since, Instant until, Instant at) {
        entities.createNativeQuery(
                """
                        insert into webhook_replay (id, webhook, since, until, created_at) values (:id, :webhook, :since, :until, :at)""")
                .setParameter("id", id).setParameter("webhook", webhook).setParameter("since", since)
                .setParameter("until", until).setParameter("at", at).executeUpdate();
        return one(webhook, id).orElseThrow();
    }

    /** Claims one for a while: a replica that stops meanwhile leaves it to another. */
    @Transactional
    Optional<Waiting> claim(Instant now, Instant until) {
        return entities.createNativeQuery("""
                with next as (
                    select id from webhook_replay
                    where status = 'WAITING' and (claimed_until is null or claimed_until < :now)
                    order by created_at limit 1 for update skip locked),
                claimed as (
                    update webhook_replay set claimed_until = :until where id in (select id from next)
                    returning id, webhook, since, until)
                select cast(id as text), cast(webhook as text), since, until from claimed""", Object[].class)
                .setParameter("now", now).setParameter("until", until).getResultList().stream().findFirst()
                .map(r -> new Waiting(UUID.fromString((String) r[0]), UUID.fromString((String) r[1]), (Instant) r[2],
                        (Instant) r[3]));
    }

    @Transactional
    void done(UUID id, int events) {
        entities.createNativeQuery("update webhook_replay set status = 'DONE', events = :events, error = null where id = :id")
                .setParameter("events", events).setParameter("id", id).executeUpdate();
    }

    /** Notes that one failed: it is tried again from the time given on, unless that is too often by now. */
    @Transactional
    void failed(UUID id, String error, Instant next) {
        entities.createNativeQuery("""
                update webhook_replay set claimed_until = :next, failures = failures + 1, error = :error,
                       status = case when failures + 1 < :most then status else 'FAILED' end
                where id = :id""").setParameter("next", next).setParameter("error", error).setParameter("most", MOST_FAILURES)
                .setParameter("id", id).executeUpdate();
    }

    Optional<ReplayView> one(UUID webhook, UUID id) {
        return entities.createNativeQuery(VIEW + "where webhook = :webhook and id = :id", Object[].class)
                .setParameter("webhook", webhook).setParameter("id", id).getResultList().stream().findFirst()
                .map(Replays::view);
    }

    List<ReplayView> behind(UUID webhook, UUID after, int limit) {
        return entities.createNativeQuery(VIEW + "where webhook = :webhook and id > :after order by id", Object[].class)
                .setParameter("webhook", webhook).setParameter("after", after).setMaxResults(limit).getResultList().stream()
                .map(Replays::view).toList();
    }

    private static ReplayView view(Object[] r) {
        return new ReplayView(UUID.fromString((String) r[0]), (Instant) r[1], (Instant) r[2],
                ReplayView.Status.valueOf((String) r[3]), (Integer) r[4], (String) r[5], (Instant) r[6]);
    }
}
