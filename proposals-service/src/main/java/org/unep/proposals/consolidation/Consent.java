package org.unep.proposals.consolidation;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.security.Actor;
import org.unep.proposals.proposal.Occasion;

/**
 * What an originator says to a consolidation of its proposal.
 *
 * @param note in its own words, by BCP 47 tag
 * @param decidedAt when it agreed or objected, null while it has done neither
 * @param decidedBy the name of whoever recorded it; kept for the record, never public
 * @param actor in which function that was
 */
@Embeddable
record Consent(@Enumerated(EnumType.STRING) Originator.Kind kind, @Enumerated(EnumType.STRING) Answer status,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Map<String, String> note,
        @Column(name = "decided_at") @Nullable Instant decidedAt, @Column(name = "decided_by") @Nullable String decidedBy,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable Actor actor) {

    /** What can be said. */
    public enum Answer {

        /** Nothing yet, or no longer anything. */
        PENDING,
        AGREED,
        OBJECTED
    }

    static Consent pending(Originator originator) {
        return new Consent(originator.kind(), Answer.PENDING, null, null, null, null);
    }

    /** The same originator's new answer. */
    Consent answered(Answer answer, @Nullable Map<String, String> words, Occasion occasion) {
        return new Consent(kind, answer, words, answer == Answer.PENDING ? null : occasion.at(), occasion.by(),
                occasion.actor());
    }
}
