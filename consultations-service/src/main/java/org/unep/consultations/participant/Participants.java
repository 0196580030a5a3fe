package org.unep.consultations.participant;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.ConsultationProblem;
import org.unep.consultations.listing.Filter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All participants. */
@ApplicationScoped
public class Participants implements PanacheRepositoryBase<Participant, String> {

    /** Those that belong to {@code :group} on {@code :day}. */
    static final String MEMBER = """
            exists (select 1 from Membership m where m.participant = e and m.partyGroup = :group
                    and (m.validFrom is null or m.validFrom <= :day) and (m.validTo is null or m.validTo >= :day))""";

    /** Those that belong to {@code :group} on any day. */
    static final String EVER_MEMBER = "exists (select 1 from Membership m where m.participant = e and m.partyGroup = :group)";

    // a function of the migrations
    private static final String NAMED = "cast(sql('is_named(?, ?, ?)', e.code, e.name, :sought) as Boolean) = true";

    /** Those of the kind, governments or observers, with a name or code that has words beginning with those sought. */
    static Filter filter(@Nullable ParticipantKind kind, @Nullable Boolean government, @Nullable String sought) {
        Filter filter = Filter.all().and("e.kind = :kind", "kind", kind).and(NAMED, "sought", sought);
        return government == null ? filter
                : filter.and("e.kind " + (government ? "in" : "not in") + " (:governments)", "governments",
                        ParticipantKind.GOVERNMENTS);
    }

    /** Adds one, whose code no other participant or group has. */
    void add(Participant participant) {
        try {
            persistAndFlush(participant);
        } catch (ConstraintViolationException taken) {
            throw ConsultationProblem.CODE_TAKEN.at("/code",
                    "There is a participant or group '" + participant.code() + "' already.");
        }
    }

    /** The participant with the code, otherwise 404. */
    Participant get(String code) {
        return findByIdOptional(code).orElseThrow(Participants::noSuch);
    }

    /** The same, locked until the end of the transaction, so that of two who change it the second sees the first. */
    Participant toChange(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Participants::noSuch);
    }

    /** What those of the codes are that are participants. */
    public Map<String, ParticipantKind> kinds(Collection<String> codes) {
        return list("code in ?1", codes).stream().collect(toMap(Participant::code, Participant::kind));
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such participant.");
    }
}
