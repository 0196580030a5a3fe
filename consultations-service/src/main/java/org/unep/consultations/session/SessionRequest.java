package org.unep.consultations.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Guard;
import org.unep.chassis.text.PlainText;
import org.unep.chassis.text.PublicText;
import org.unep.chassis.text.Rfc3339;
import org.unep.chassis.text.Slug;
import org.unep.chassis.time.Now;
import org.unep.consultations.consultation.AgendaItem;
import org.unep.consultations.consultation.Consultation;
import org.unep.consultations.participant.Parties.Mention;

/** A session to be scheduled. */
@Schema(description = "A session to be scheduled.")
public record SessionRequest(@NotNull Session.Kind kind,
        @Schema(description = "Title by BCP 47 tag.") @NotNull @PublicText(max = 1_000) Map<String, String> title,
        @Schema(description = "Code of the cluster that a breakout group discusses: one of the process's, where it has any.") @Slug @Nullable String cluster,
        @Schema(description = "Number of a breakout group, from 1; once per consultation and cluster.") @Positive @Nullable Integer number,
        @Schema(description = "Who facilitates it, as printed in its programme.") @Size(max = 20) List<@NotNull @Valid Facilitator> facilitators,
        @Schema(description = "Who chairs it, as printed in its programme.") @Size(max = 20) List<@NotNull @Valid SessionLeader> chairs,
        @Schema(description = "Who moderates it, as printed in its programme.") @Size(max = 20) List<@NotNull @Valid SessionLeader> moderators,
        @Schema(description = "Numbers of the agenda's items that it discusses: items of the consultation's agenda, where it has one.") @Size(max = 100) List<@NotNull @PlainText(max = 20) String> agendaItems,
        @Schema(description = "Where in the venue.") @PlainText(max = 200) @Nullable String room,
        @Schema(description = "When it starts; missing, as is the end, where that is not public.") @Rfc3339 @Nullable Instant startsAt,
        @Schema(description = "When it ends.") @Rfc3339 @Nullable Instant endsAt) {

    public SessionRequest {
        facilitators = facilitators == null ? List.of() : facilitators;
        chairs = chairs == null ? List.of() : chairs;
        moderators = moderators == null ? List.of() : moderators;
        agendaItems = agendaItems == null ? List.of() : agendaItems;
        startsAt = Now.kept(startsAt);
        endsAt = Now.kept(endsAt);
    }

    /** What scheduled the session as it is now, for a change to start from. */
    static SessionRequest of(Session s) {
        return new SessionRequest(s.kind(), s.title(), s.cluster(), s.number(), s.facilitators(), s.chairs(), s.moderators(),
                s.agendaItems(), s.room(), s.times().startsAt(), s.times().endsAt());
    }

    Times times() {
        return new Times(startsAt, endsAt);
    }

    /**
     * Refuses what does not fit together, or not with the consultation.
     *
     * @param before what is changed, null where it is new; what stays is not held against an agenda or a rule that came later
     */
    void require(Consultation consultation, @Nullable SessionRequest before) {
        if (number != null && kind != Session.Kind.BREAKOUT && (before == null || !number.equals(before.number()))) {
            throw CommonProblem.INVALID_REQUEST.at("/number", "Only breakout groups are numbered.");
        }
        times().require(consultation);
        if (before == null || !agendaItems.equals(before.agendaItems())) {
            requireItems(consultation);
        }
    }

    private void requireItems(Consultation consultation) {
        List<String> agenda = consultation.agendas().inForce().stream().map(AgendaItem::item).toList();
        Guard.requireDistinct(agendaItems, i -> "/agendaItems/" + i, "The item '%s' is there twice.");
        for (int i = 0; i < agendaItems.size(); i++) {
            String item = agendaItems.get(i);
            if (!agenda.isEmpty() && !agenda.contains(item)) {
                throw CommonProblem.UNKNOWN_REFERENCE.at("/agendaItems/" + i,
                        "The consultation's agenda has no item '%s'.".formatted(item));
            }
        }
    }

    List<Mention> mentions() {
        return Stream.of(mentions("/facilitators/", SessionLeader.of(facilitators)), mentions("/chairs/", chairs),
                mentions("/moderators/", moderators)).flatMap(mentions -> mentions).toList();
    }

    private static Stream<Mention> mentions(String pointer, List<SessionLeader> leaders) {
        return IntStream.range(0, leaders.size()).boxed().flatMap(i -> {
            String participant = leaders.get(i).participant();
            return participant == null ? Stream.<Mention> empty()
                    : Stream.of(Mention.participant(pointer + i + "/participant", participant));
        });
    }
}
