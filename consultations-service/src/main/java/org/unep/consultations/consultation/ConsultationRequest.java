package org.unep.consultations.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.consultations.participant.Parties.Mention;

/** A consultation to be announced. */
@Schema(description = "A consultation to be announced.")
public record ConsultationRequest(
        @Schema(description = "Code of the process.", examples = "unea-5-12") @NotNull @Slug String process,
        @NotNull Consultation.Kind kind,
        @Schema(description = "Code of the group that a regional consultation is of.", examples = "grulac") @Slug @Nullable String group,
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "Who hosts it.") @PlainText @Nullable String host,
        @Schema(description = "Where it is held.") @PlainText @Nullable String venue,
        @Schema(description = "First day; missing where it is not public.") @Rfc3339 @Nullable LocalDate startsOn,
        @Schema(description = "Last day; missing where it is not public.") @Rfc3339 @Nullable LocalDate endsOn,
        @Schema(description = "Missing where it is not public.") @Nullable Modality modality,
        @Schema(description = "How many took part, to be declared where the list of them is not public.") @Valid @Nullable Attendance attendance,
        @Schema(description = "Its agenda, in the order as printed.") @Size(max = 100) List<@NotNull @Valid AgendaItem> agenda,
        @Schema(description = "Priority concerns that it agreed on, each by BCP 47 tag.") @Size(max = 100) List<@NotNull @PublicText(max = 4_000) Map<String, String>> priorities) {

    public ConsultationRequest {
        agenda = agenda == null ? List.of() : agenda;
        priorities = priorities == null ? List.of() : priorities;
    }

    List<Mention> mentions() {
        return group == null ? List.of() : List.of(Mention.group("/group", group));
    }
}
