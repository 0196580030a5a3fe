package org.unep.consultations.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.consultations.Happened;
import org.unep.consultations.document.Document;

/** A consultation as clients and events show it. */
@Schema(name = "Consultation", description = "A regional consultation, a global meeting or an online consultation.")
public record ConsultationView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, Consultation.Kind kind,
        @Schema(description = "Code of the group that a regional consultation is of.", nullable = true) @Nullable String group,
        @Schema(description = "Title by BCP 47 tag.") Map<String, String> title, Consultation.Status status,
        @Schema(description = "Who hosts it; null where it is not known.", nullable = true) @Nullable String host,
        @Schema(description = "Where it is held; null where it is not known.", nullable = true) @Nullable String venue,
        @Schema(description = "City of the venue by BCP 47 tag; null where it is not known.", nullable = true) @Nullable Map<String, String> city,
        @Schema(description = "ISO 3166-1 alpha-3 code of the country of the venue; null where it is not known.", nullable = true) @Nullable String country,
        @Schema(description = "IANA time zone that its times are told in.") String zone,
        @Schema(description = "Whether its first and its last day are public.") boolean datesPublic,
        @Schema(description = "First day; null where it is not public.", nullable = true) @Nullable LocalDate startsOn,
        @Schema(description = "Last day; null where it is not public.", nullable = true) @Nullable LocalDate endsOn,
        @Schema(description = "Null where it is not public.", nullable = true) @Nullable Modality modality,
        @Schema(description = "When an online consultation begins to take statements; null where that has no bound.", nullable = true) @Nullable Instant opensAt,
        @Schema(description = "When an online consultation closes; null where that has no bound.", nullable = true) @Nullable Instant closesAt,
        @Schema(description = "Until when it takes statements that come late; null where they are refused.", nullable = true) @Nullable Instant lateUntil,
        @Schema(description = "How many took part, where that was declared.", nullable = true) @Nullable Attendance attendance,
        @Schema(description = "Its provisional agenda, in the order as printed.") List<AgendaItem> agenda,
        @Schema(description = "Its agenda as adopted; null until then.", nullable = true) @Nullable List<AgendaItem> adoptedAgenda,
        @Schema(description = "Its documents.") List<Document> documents,
        @Schema(description = "What came of it; null as long as nothing is said.", nullable = true) @Nullable Outcome outcome,
        @Schema(description = "How it came to be in its state, in order.") List<Moved> history, Instant createdAt,
        Instant updatedAt) implements Versioned, ConsultationShown, Happened.Told {

    static ConsultationView of(Consultation c) {
        Location at = c.location();
        Window window = c.window();
        return new ConsultationView(c.id(), c.version(), c.process(), c.kind(), c.group(), c.title(), c.status(), c.host(),
                at.venue(), at.city(), at.country(), at.zone(), c.days().arePublic(), c.days().startsOn(),
                c.days().endsOn(), c.modality(), window.opensAt(), window.closesAt(), window.lateUntil(), c.attendance(),
                c.agendas().provisional(),
                c.agendas().adopted(), c.documents(), c.outcome(), c.history(), c.createdAt(), c.updatedAt());
    }

    @Override
    public String subject() {
        return id.toString();
    }
}
