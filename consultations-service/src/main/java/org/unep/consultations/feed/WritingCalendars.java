package org.unep.consultations.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes calendars as RFC 5545 has them. The same rows give the same bytes, so whoever fetches them again sees whether
 * anything has changed.
 */
@RequestScoped
class WritingCalendars {

    private static final TimeZoneRegistry ZONES = TimeZoneRegistryFactory.getInstance().createRegistry();
    private static final VTimeZone ANY = ZONES.getTimeZone("UTC").getVTimeZone();

    private final Addresses addresses;

    WritingCalendars(Addresses addresses) {
        this.addresses = addresses;
    }

    /** One event for each consultation with public days, one for each session with public times. */
    String write(Calendars.Entries entries, List<LanguageRange> wanted) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//UNEP//Consultations//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        // a calendar has at least one component, also one without events
        Stream.concat(Stream.of(ZoneOffset.UTC), entries.meetings().stream().map(Meeting::zone))
                .map(zone -> described(zone).orElse(ANY)).distinct().forEach(calendar::add);
        entries.meetings().stream().filter(m -> m.firstDay() != null).map(m -> event(m, wanted)).forEach(calendar::add);
        Map<UUID, Meeting> meetings = entries.meetings().stream()
                .collect(Collectors.toMap(Meeting::id, Function.identity()));
        entries.sittings().stream().map(s -> event(s, Objects.requireNonNull(meetings.get(s.consultation())), wanted))
                .forEach(calendar::add);
        calendar.validate();
        return FoldedLines.of(calendar.toString());
    }

    private VEvent event(Meeting m, List<LanguageRange> wanted) {
        VEvent event = event(m.id(), m.version(), m.createdAt(), m.updatedAt(), m.title(), wanted, m.isCancelled());
        if (m.opensAt() != null && m.closesAt() != null) {
            event.add(new DtStart<>(time(m.opensAt(), m.zone())));
            event.add(new DtEnd<>(time(m.closesAt(), m.zone())));
        } else {
            event.add(new DtStart<>(Objects.requireNonNull(m.firstDay())));
            event.add(new DtEnd<>(Objects.requireNonNull(m.lastDay()).plusDays(1)));
        }
        event.add(ImmutableTransp.TRANSPARENT); // nobody is busy day and night
        place(event, Stream.of(m.venue(), city(m, wanted)));
        return address(event, addresses.consultation(m.id()), m.kind().name());
    }

    private VEvent event(Sitting s, Meeting of, List<LanguageRange> wanted) {
        // it shows what is said of the consultation too, and changes with that
        Instant updated = s.updatedAt().isAfter(of.updatedAt()) ? s.updatedAt() : of.updatedAt();
        VEvent event = event(s.id(), s.version() + of.version(), s.createdAt(), updated, s.title(), wanted,
                s.isCancelled() || of.isCancelled());
        event.add(new DtStart<>(time(s.startsAt(), of.zone())));
        if (s.endsAt() != null) {
            event.add(new DtEnd<>(time(s.endsAt(), of.zone())));
        }
        event.add(new RelatedTo(of.id().toString()));
        place(event, Stream.of(s.room(), of.venue(), city(of, wanted)));
        return address(event, addresses.session(s.id()), s.kind().name());
    }

    private static VEvent event(UUID id, int version, Instant created, Instant updated, Map<String, String> title,
            List<LanguageRange> wanted, boolean cancelled) {
        VEvent event = new VEvent(false);
        event.add(new Uid(id.toString()));
        event.add(new Sequence(version));
        event.add(new DtStamp(updated));
        event.add(new Created(created));
        event.add(new LastModified(updated));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        String tag = Titles.tag(title, wanted);
        Summary summary = new Summary(text(title.get(tag)));
        summary.add(new Language(tag));
        event.add(summary);
        return event;
    }

    private static void place(VEvent event, Stream<@Nullable String> parts) {
        String place = parts.filter(Objects::nonNull).collect(Collectors.joining(", "));
        if (!place.isEmpty()) {
            event.add(new Location(text(place)));
        }
    }

    private static VEvent address(VEvent event, URI url, String category) {
        event.add(new Url(url));
        event.add(new Categories(new TextList(List.of(category))));
        return event;
    }

    private static @Nullable String city(Meeting m, List<LanguageRange> wanted) {
        return Optional.ofNullable(m.city()).filter(c -> !c.isEmpty()).map(c -> Titles.text(c, wanted)).orElse(null);
    }

    // in UTC where the zone is that, nobody describes it, or its clocks have shown this time before
    private static Temporal time(Instant instant, ZoneId zone) {
        return described(zone).map(description -> instant.atZone(ZoneId.of(description.getTimeZoneId().getValue())))
                .filter(local -> local.equals(local.withEarlierOffsetAtOverlap())).<Temporal> map(local -> local)
                .orElse(instant);
    }

    // by its name of today, which another one may stand for
    private static Optional<VTimeZone> described(ZoneId zone) {
        if (zone.getRules().equals(ZoneOffset.UTC.getRules())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(ZONES.getTimeZone(zone.getId())).map(TimeZone::getVTimeZone);
        } catch (NullPointerException unknown) { // so the library says that it does not have it
            return Optional.empty();
        }
    }

    // the library knows one sign for the end of a line, and would let another one begin a line of its own
    private static String text(String words) {
        return words.replaceAll("\\r\\n?", "\n");
    }
}
