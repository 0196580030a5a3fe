package org.unep.consultations.consultation;

import java.time.Instant;
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
import org.unep.chassis.time.Now;
import org.unep.consultations.document.Document;
import org.unep.consultations.participant.Parties.Mention;
import org.unep.consultations.proposal.ProposalMention;

/** A consultation to be announced. */
@Schema(description = "A consultation to be announced.")
public record ConsultationRequest(
        @Schema(description = "Code of the process.", examples = "unea-5-12") @NotNull @Slug String process,
        @NotNull Consultation.Kind kind,
        @Schema(description = "Code of the group that a regional consultation is of.", examples = "grulac") @Slug @Nullable String group,
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "Who hosts it.") @PlainText @Nullable String host,
        @Schema(description = "Where it is held.") @PlainText @Nullable String venue,
        @Schema(description = "City of the venue by BCP 47 tag.") @PublicText(max = 200) @Nullable Map<String, String> city,
        @Schema(description = "ISO 3166-1 alpha-3 code of the country of the venue.", examples = "CHE") @Size(max = 3) @Nullable String country,
        @Schema(description = "IANA time zone that its times are told in.", examples = "Europe/Zurich", defaultValue = "UTC") @Size(max = 64) String zone,
        @Schema(description = "First day; missing where it is not public.") @Rfc3339 @Nullable LocalDate startsOn,
        @Schema(description = "Last day; missing where it is not public.") @Rfc3339 @Nullable LocalDate endsOn,
        @Schema(description = "Missing where it is not public.") @Nullable Modality modality,
        @Schema(description = "When it begins to take statements; only of an online consultation.") @Rfc3339 @Nullable Instant opensAt,
        @Schema(description = "When it closes; only of an online consultation.") @Rfc3339 @Nullable Instant closesAt,
        @Schema(description = "Until when it takes statements that come late; only of an online consultation. Missing where they are refused.") @Rfc3339 @Nullable Instant lateUntil,
        @Schema(description = "How many took part, to be declared where the list of them is not public.") @Valid @Nullable Attendance attendance,
        @Schema(description = "Its provisional agenda, in the order as printed.") @Size(max = 100) List<@NotNull @Valid AgendaItem> agenda,
        @Schema(description = "Its documents, each with a symbol or a url.") @Size(max = 200) List<@NotNull @Valid Document> documents,
        @Schema(description = "What came of it, where it is over already.") @Valid @Nullable Outcome outcome) {

    public ConsultationRequest {
        zone = zone == null ? "UTC" : zone;
        opensAt = Now.kept(opensAt);
        closesAt = Now.kept(closesAt);
        lateUntil = Now.kept(lateUntil);
        agenda = agenda == null ? List.of() : agenda;
        documents = documents == null ? List.of() : documents;
    }

    /** What announced the consultation as it is now, for a change to start from. */
    static ConsultationRequest of(Consultation c) {
        Location at = c.location();
        Window window = c.window();
        return new ConsultationRequest(c.process(), c.kind(), c.group(), c.title(), c.host(), at.venue(), at.city(),
                at.country(), at.zone(), c.days().startsOn(), c.days().endsOn(), c.modality(), window.opensAt(),
                window.closesAt(),
                window.lateUntil(), c.attendance(), c.agendas().provisional(), c.documents(), c.outcome());
    }

    /**
     * Refuses what does not fit together.
     *
     * @param before the agenda as it was; what stays as it was is not held against a rule that came later
     */
    void require(List<AgendaItem> before) {
        days().require();
        location().require();
        window().require(kind);
        if (!agenda.equals(before)) {
            AgendaItem.requireDistinct("/agenda", agenda);
        }
        Document.require("/documents", documents);
        if (outcome != null) {
            outcome.require();
        }
    }

    Location location() {
        return new Location(venue, city, country, zone);
    }

    Days days() {
        return new Days(startsOn, endsOn);
    }

    Window window() {
        return new Window(opensAt, closesAt, lateUntil);
    }

    List<Mention> mentions() {
        return group == null ? List.of() : List.of(Mention.group("/group", group));
    }

    List<ProposalMention> proposals() {
        return outcome == null ? List.of() : outcome.mentions();
    }
}
