package org.unep.summary.webhook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.Blocking;

/** Hears all events of the suite, and queues those that portals want to be told of. */
@ApplicationScoped
class HearingAnnouncements {

    private final Deliveries deliveries;
    private final ObjectMapper json;
    private final Clock clock;

    HearingAnnouncements(Deliveries deliveries, ObjectMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    /** While the database is away the batch waits. */
    @Incoming("webhooks")
    @Blocking
    @Retry(maxRetries = -1, delay = 500, maxDuration = 0)
    void hear(ConsumerRecords<String, byte[]> records) {
        List<Announcement> events = StreamSupport.stream(records.spliterator(), false)
                .map(record -> Announcement.of(record, json)).flatMap(Optional::stream).toList();
        if (!events.isEmpty()) {
            deliveries.queue(events, clock.instant());
        }
    }
}
