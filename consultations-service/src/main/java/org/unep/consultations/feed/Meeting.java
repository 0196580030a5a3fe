package org.unep.consultations.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.consultations.consultation.Consultation;
import org.unep.consultations.consultation.Modality;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A consultation, read from its row. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonNaming(SnakeCaseStrategy.class)
record Meeting(UUID id, int version, String process, Consultation.Kind kind, Consultation.Status status,
        Map<String, String> title,
        @Nullable String venue, @Nullable Map<String, String> city, @Nullable String country, ZoneId zone,
        @Nullable LocalDate startsOn, @Nullable LocalDate endsOn, @Nullable Instant opensAt, @Nullable Instant closesAt,
        @Nullable Modality modality, Instant createdAt, Instant updatedAt) implements Feed.Row {

    @Override
    public Place place() {
        return new Place(updatedAt, id);
    }

    boolean isCancelled() {
        return status == Consultation.Status.CANCELLED;
    }

    boolean isOver() {
        return status == Consultation.Status.CLOSED || status == Consultation.Status.REPORTED;
    }

    boolean isVirtual() {
        return kind == Consultation.Kind.ONLINE || modality == Modality.ONLINE;
    }

    /** Null where it is not public. */
    @Nullable
    LocalDate firstDay() {
        return startsOn == null ? day(opensAt) : startsOn;
    }

    /** The first one where no later one is public; null where that is not either. */
    @Nullable
    LocalDate lastDay() {
        LocalDate first = firstDay();
        LocalDate last = endsOn == null ? day(closesAt) : endsOn;
        return first == null || last == null || last.isBefore(first) ? first : last;
    }

    private @Nullable LocalDate day(@Nullable Instant time) {
        return time == null ? null : LocalDate.ofInstant(time, zone);
    }
}
