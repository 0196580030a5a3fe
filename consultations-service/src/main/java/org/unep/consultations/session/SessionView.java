package org.unep.consultations.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.consultations.Happened;

/** A session as clients and events show it. */
@Schema(name = "Session", description = "A plenary, a panel or a breakout group.")
public record SessionView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, UUID consultation, Session.Kind kind,
        @Schema(description = "Title by BCP 47 tag.") Map<String, String> title, Session.Status status,
        @Schema(description = "Code of the cluster that a breakout group discusses.", nullable = true) @Nullable String cluster,
        @Schema(description = "Number of a breakout group.", nullable = true) @Nullable Integer number,
        @Schema(description = "Who facilitates it, as printed in its programme.") List<SessionLeader> facilitators,
        @Schema(description = "Who chairs it, as printed in its programme.") List<SessionLeader> chairs,
        @Schema(description = "Who moderates it, as printed in its programme.") List<SessionLeader> moderators,
        @Schema(description = "Numbers of the agenda's items that it discusses.") List<String> agendaItems,
        @Schema(description = "Where in the venue; null where it is not known.", nullable = true) @Nullable String room,
        @Schema(description = "When it starts; null where it is not public.", nullable = true) @Nullable Instant startsAt,
        @Schema(description = "When it ends; null where it is not public.", nullable = true) @Nullable Instant endsAt,
        @Schema(description = "When it starts, with the offset of the venue's time zone on that day.", nullable = true) @Nullable OffsetDateTime localStartsAt,
        @Schema(description = "When it ends, with the offset of the venue's time zone then.", nullable = true) @Nullable OffsetDateTime localEndsAt,
        @Schema(description = "IANA time zone of the venue.") String zone,
        @Schema(description = "How it came to be in its state, in order.") List<SessionMoved> history, Instant createdAt,
        Instant updatedAt) implements Versioned, SessionShown, Happened.Told {

    /** @param zone of the venue */
    static SessionView of(Session s, ZoneId zone) {
        Times times = s.times();
        return new SessionView(s.id(), s.version(), s.process(), s.consultation(), s.kind(), s.title(), s.status(),
                s.cluster(), s.number(), SessionLeader.of(s.facilitators()), s.chairs(), s.moderators(), s.agendaItems(),
                s.room(), times.startsAt(), times.endsAt(), Times.local(times.startsAt(), zone),
                Times.local(times.endsAt(), zone), zone.getId(), s.history(), s.createdAt(), s.updatedAt());
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
