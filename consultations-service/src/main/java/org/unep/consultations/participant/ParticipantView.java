package org.unep.consultations.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.conditional.Versioned;
import org.unep.consultations.Happened;

/** A participant as clients and events show it. */
@Schema(name = "Participant", description = "Who can speak.")
public record ParticipantView(@Schema(description = "Its code for ever; a member State's is ISO 3166-1 alpha-3.") String code,
        @Schema(description = "Grows by one with every change, from 1.") int version, ParticipantKind kind,
        @Schema(description = "Whether it speaks as a government; everything else is an observer.") boolean government,
        @Schema(description = "Name by BCP 47 tag.") Map<String, String> name,
        @Schema(description = "Codes of the groups that it belongs to now: on the day of the answer or event, in UTC.") List<String> groups,
        @Schema(description = "Since when and until when it belongs to which group; ended ones too. By group and time.") List<MembershipView> memberships,
        @Schema(description = "Slug of the Major Group.", nullable = true) @Nullable String majorGroup,
        @Schema(description = "M49 code of a State.", nullable = true) @Nullable String m49,
        @Schema(description = "ISO 3166-1 alpha-2 code of a State.", nullable = true) @Nullable String iso2,
        @Schema(description = "ISO 3166-1 alpha-3 code of a State: its own code.", nullable = true) @Nullable String iso3,
        Instant createdAt, Instant updatedAt) implements Versioned, Happened.Told {

    /** The day may change what is shown while the version stays: whoever has joined or left something. */
    @Override
    public String variant() {
        return memberships.stream().allMatch(m -> m.from() == null && m.to() == null) ? ""
                : Integer.toHexString(groups.hashCode());
    }

    static ParticipantView of(Participant p, LocalDate today) {
        return new ParticipantView(p.code(), p.version(), p.kind(), p.kind().government(), p.name(), p.groups(today),
                p.memberships().stream().map(MembershipView::of).toList(), p.majorGroup(), p.m49(), p.iso2(), p.iso3(),
                p.createdAt(), p.updatedAt());
    }

    @Override
    public String subject() {
        return code;
    }
}
