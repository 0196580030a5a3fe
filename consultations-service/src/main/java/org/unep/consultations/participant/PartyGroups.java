package org.unep.consultations.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.exception.ConstraintViolationException;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.consultations.ConsultationProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All groups. */
@ApplicationScoped
public class PartyGroups implements PanacheRepositoryBase<PartyGroup, String> {

    /** Adds one, whose code no participant or other group has. */
    void add(PartyGroup group) {
        try {
            persistAndFlush(group);
        } catch (ConstraintViolationException taken) {
            throw ConsultationProblem.CODE_TAKEN.at("/code",
                    "There is a participant or group '" + group.code() + "' already.");
        }
    }

    /** The group with the code, otherwise 404. */
    PartyGroup get(String code) {
        return findByIdOptional(code).orElseThrow(PartyGroups::noSuch);
    }

    /** The same, locked until the end of the transaction, so that of two who change it the second sees the first. */
    PartyGroup toChange(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE).orElseThrow(PartyGroups::noSuch);
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such group.");
    }
}
