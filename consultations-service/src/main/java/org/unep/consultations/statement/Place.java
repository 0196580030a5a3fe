package org.unep.consultations.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.ConsultationProblem;
import org.unep.consultations.consultation.Consultation;
import org.unep.consultations.process.PositionPolicy;

/** Where something is said, and what holds there. */
record Place(UUID session, UUID consultation, String process, Slot slot, Meeting meeting, Terms terms) {

    /** When the session takes place, as far as it is known. */
    record Slot(boolean cancelled, @Nullable Instant startsAt, @Nullable Instant endsAt) {

        /** Refuses what was spoken before it began or after it ended. */
        void require(Instant spokenAt) {
            if (startsAt != null && spokenAt.isBefore(startsAt) || endsAt != null && spokenAt.isAfter(endsAt)) {
                throw ConsultationProblem.OUTSIDE_SESSION.at("/spokenAt",
                        "The session %s; this was spoken at %s.".formatted(words(startsAt, endsAt), spokenAt));
            }
        }
    }

    /**
     * The consultation.
     *
     * @param agenda the items of its provisional and adopted agendas
     */
    record Meeting(boolean online, Consultation.Status status, ZoneId zone, @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Instant lateUntil, Set<String> agenda) {

        /** Refuses what comes when nothing is recorded any more, or only by those who run it. */
        void requireOpen(boolean bound) {
            boolean open = switch (status) {
                case PLANNED, OPEN -> true;
                case CLOSED -> !bound;
                case REPORTED, CANCELLED -> false;
            };
            if (!open) {
                throw ConsultationProblem.CONSULTATION_NOT_OPEN.because("The consultation is %s.".formatted(status));
            }
        }

        /**
         * Refuses what comes outside the window of an online consultation.
         *
         * @return whether it is late
         */
        boolean late(Instant time) {
            if (!online) {
                return false;
            }
            Instant end = lateUntil == null ? closesAt : lateUntil;
            if (opensAt != null && time.isBefore(opensAt) || end != null && time.isAfter(end)) {
                throw ConsultationProblem.OUTSIDE_WINDOW.at("/spokenAt",
                        "The consultation %s; this came at %s.".formatted(words(opensAt, end), time));
            }
            return closesAt != null && time.isAfter(closesAt);
        }

        void requireItem(@Nullable String item) {
            if (item != null && !agenda.isEmpty() && !agenda.contains(item)) {
                throw CommonProblem.UNKNOWN_REFERENCE.at("/agendaItem",
                        "There is no item '%s' on the agenda of the consultation.".formatted(item));
            }
        }
    }

    /** What the process says of statements: its crosscutting issues, and how exact positions have to be. */
    record Terms(Set<String> crosscutting, PositionPolicy positions) {

        void requireIssues(List<String> codes, List<String> taken) {
            for (int i = 0; i < codes.size(); i++) {
                String code = codes.get(i);
                if (!crosscutting.isEmpty() && !crosscutting.contains(code) && !taken.contains(code)) {
                    throw CommonProblem.UNKNOWN_REFERENCE.at("/crosscutting/" + i,
                            "There is no crosscutting issue '%s' in the process.".formatted(code));
                }
            }
        }

        void requireComplete(List<Position> all, List<Position> taken) {
            for (int i = 0; i < all.size(); i++) {
                if (!taken.contains(all.get(i))) {
                    all.get(i).requireComplete(positions, "/positions/" + i);
                }
            }
        }
    }

    /**
     * Refuses a statement that is out of place or out of time.
     *
     * @return whether it is late
     */
    boolean late(StatementRequest request, Arrival arrival) {
        if (slot.cancelled()) {
            throw ConsultationProblem.CONSULTATION_NOT_OPEN.because("The session was cancelled.");
        }
        meeting.requireOpen(arrival.bound());
        if (request.wasSpoken() && !arrival.timed()) {
            slot.require(request.spokenAt());
        }
        boolean late = !arrival.timed() && meeting.late(request.spokenAt());
        return late | (arrival.bound() && meeting.late(arrival.at()));
    }

    /**
     * Refuses a statement on what there is not in the consultation and its process.
     *
     * @param before what was taken already; null for what is new
     */
    void requireTerms(StatementRequest request, @Nullable StatementRequest before) {
        if (before == null || !Objects.equals(request.agendaItem(), before.agendaItem())) {
            meeting.requireItem(request.agendaItem());
        }
        terms.requireIssues(request.crosscutting(), before == null ? List.of() : before.crosscutting());
        if (request.attributed() != Attribution.UNATTRIBUTED) {
            terms.requireComplete(request.positions(), before == null ? List.of() : before.positions());
        }
    }

    private static String words(@Nullable Instant from, @Nullable Instant to) {
        return from == null ? "lasts until " + to : to == null ? "begins at " + from : "lasts from " + from + " to " + to;
    }

    /** The day at the venue. */
    LocalDate dayOf(Instant time) {
        return LocalDate.ofInstant(time, meeting.zone());
    }
}
