package org.unep.consultations.consultation;

import java.time.Instant;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

/**
 * When an online consultation takes statements.
 *
 * @param opensAt null: at once
 * @param closesAt null: without end
 * @param lateUntil until when it takes what comes late; null: what comes late is refused
 */
@Embeddable
public record Window(@Nullable Instant opensAt, @Nullable Instant closesAt, @Nullable Instant lateUntil) {

    /** Without any bound. */
    static final Window ALWAYS = new Window(null, null, null);

    void require(Consultation.Kind kind) {
        if (kind != Consultation.Kind.ONLINE && !equals(ALWAYS)) {
            throw wrong(opensAt != null ? "/opensAt" : closesAt != null ? "/closesAt" : "/lateUntil",
                    "Only an online consultation takes statements from one time to another.");
        }
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
            throw wrong("/closesAt", "It would close at %s, and opens only at %s.".formatted(closesAt, opensAt));
        }
        if (lateUntil != null && (closesAt == null || !closesAt.isBefore(lateUntil))) {
            throw wrong("/lateUntil", closesAt == null ? "Nothing is late where it does not close."
                    : "What comes late comes after it closes at %s.".formatted(closesAt));
        }
    }

    private static Problem wrong(String pointer, String words) {
        return CommonProblem.INVALID_REQUEST.at(pointer, words);
    }
}
