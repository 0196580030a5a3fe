package org.unep.consultations.feed;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consultation as InforMEA lists meetings: its names of fields, and its words for their values (docs/adr/0008). */
@Schema(name = "InformeaMeeting", description = "A consultation as InforMEA lists meetings. What it makes mandatory is always there: id, treaty, title with its `en`, city, country, and start unless the status is `nodate` or `cancelled`. Of its other fields, `description`, `repetition`, `imageUrl`, `imageCopyright`, `latitude` and `longitude` have no counterpart here.")
record MeetingRecord(@Schema(description = "Version of the form.", examples = "2") int protocolVersion,
        @Schema(description = "Id of the consultation.") UUID id,
        @Schema(description = "InforMEA's code of the treaty or process, as the service is set up.", examples = "unea") String treaty,
        @Schema(description = "Title by ISO 639-1 code. There is always `en`: where nobody wrote one, it repeats what there is.") Map<String, String> title,
        @Schema(description = "First day, or that on which the window of an online consultation opens, where it is; null where it is not public.", nullable = true) @Nullable LocalDate start,
        @Schema(description = "Last day, likewise; the first one where only that is public.", nullable = true) @Nullable LocalDate end,
        @Schema(description = "Always `official`: a consultation has a mandate.", enumeration = "official") String kind,
        @Schema(description = "Who is consulted.", enumeration = {
                "regional consultation", "global consultation",
                "online consultation" }) String type,
        @Schema(description = "Always `invitation`: who takes part is registered.", enumeration = "invitation") String access,
        @Schema(description = "`cancelled` where it is, also without dates; otherwise `nodate` where its dates are not public; `over` where it is CLOSED or REPORTED; otherwise `confirmed`.", enumeration = {
                "confirmed", "nodate", "over", "cancelled" }) String status,
        @Schema(description = "Where in the city; null where it is not known.", nullable = true) @Nullable String location,
        @Schema(description = "In English where there is that. `Online` where nobody goes anywhere, `To be announced` where it is not known.") String city,
        @Schema(description = "ISO 3166-1 alpha-3 code. `ZZZ` where nobody goes anywhere or it is not known.", examples = "CHE") String country,
        @Schema(description = "Whether it is held online only.") boolean virtual,
        @Schema(description = "Its address.") URI url,
        @Schema(description = "When it last changed.") Instant updated){

    /** CLDR's code of a region that is not known, of those that ISO 3166 leaves to its users. */
    private static final String NOWHERE = "ZZZ";

    static MeetingRecord of(Meeting m, String treaty, URI url) {
        return new MeetingRecord(2, m.id(), treaty, Titles.forInformea(m.title()), m.firstDay(), m.lastDay(), "official",
                m.kind().name().toLowerCase(Locale.ROOT) + " consultation", "invitation", status(m), m.venue(), city(m),
                m.country() == null ? NOWHERE : m.country(), m.isVirtual(), url, m.updatedAt());
    }

    // by what is recorded and not by the clock: what a record says changes only together with `updated`
    private static String status(Meeting m) {
        if (m.isCancelled()) {
            return "cancelled";
        }
        if (m.firstDay() == null) {
            return "nodate";
        }
        return m.isOver() ? "over" : "confirmed";
    }

    private static String city(Meeting m) {
        if (m.city() != null && !m.city().isEmpty()) {
            return Titles.text(m.city(), List.of());
        }
        return m.isVirtual() ? "Online" : "To be announced";
    }
}
