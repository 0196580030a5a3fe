package org.unep.summary.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.unep.chassis.events.Inbox;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.Blocking;

/** Hears all events of the suite, and queues those that portals want to be told of. */
@ApplicationScoped
class HearingAnnouncements {

    private static final Logger LOG = Logger.getLogger(HearingAnnouncements.class);

    private final Inbox inbox;
    private final Deliveries deliveries;
    private final ObjectMapper json;
    private final Clock clock;

    HearingAnnouncements(Inbox inbox, Deliveries deliveries, ObjectMapper json, Clock clock) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    /** While the database is away the batch waits; what it cannot hold is left out, and the rest goes on. */
    @Incoming("webhooks")
    @Blocking
    void hear(ConsumerRecords<String, byte[]> records) {
        List<Announcement> events = StreamSupport.stream(records.spliterator(), false)
                .map(record -> Announcement.of(record, json)).flatMap(Optional::stream).toList();
        inbox.take(events, some -> deliveries.queue(some, clock.instant()),
                (event, reason) -> LOG.warnf("Portals are not told of %s %s: %s", event.type(), event.id(), reason));
    }
}
