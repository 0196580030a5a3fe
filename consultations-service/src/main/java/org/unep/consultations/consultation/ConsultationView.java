package org.unep.consultations.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;

/** A consultation as clients and events show it. */
@Schema(name = "Consultation", description = "A regional consultation, a global meeting or an online consultation.")
public record ConsultationView(UUID id, @Schema(description = "Grows by one with every change, from 1.") int version,
        @Schema(description = "Code of the process.") String process, Consultation.Kind kind,
        @Schema(description = "Code of the group that a regional consultation is of.", nullable = true) @Nullable String group,
        @Schema(description = "Title by BCP 47 tag.") Map<String, String> title,
        @Schema(description = "Who hosts it; null where it is not known.", nullable = true) @Nullable String host,
        @Schema(description = "Where it is held; null where it is not known.", nullable = true) @Nullable String venue,
        @Schema(description = "First day; null where it is not public.", nullable = true) @Nullable LocalDate startsOn,
        @Schema(description = "Last day; null where it is not public.", nullable = true) @Nullable LocalDate endsOn,
        @Schema(description = "Null where it is not public.", nullable = true) @Nullable Modality modality,
        @Schema(description = "How many took part, where that was declared.", nullable = true) @Nullable Attendance attendance,
        @Schema(description = "Its agenda, in the order as printed.") List<AgendaItem> agenda,
        @Schema(description = "Priority concerns that it agreed on, each by BCP 47 tag.") List<Map<String, String>> priorities,
        Instant createdAt, Instant updatedAt) implements Versioned {

    static ConsultationView of(Consultation c) {
        return new ConsultationView(c.id(), c.version(), c.process(), c.kind(), c.group(), c.title(), c.host(), c.venue(),
                c.startsOn(), c.endsOn(), c.modality(), c.attendance(), c.agenda(), c.priorities(), c.createdAt(),
                c.updatedAt());
    }
}
