package org.unep.consultations.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.exception.ConstraintViolationException;
import org.unep.chassis.problem.CommonProblem;
import org.unep.consultations.ConsultationProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All processes. */
@ApplicationScoped
public class Processes implements PanacheRepositoryBase<Process, String> {

    /** Adds one, whose code no other has. */
    void add(Process process) {
        try {
            persistAndFlush(process);
        } catch (ConstraintViolationException taken) {
            throw ConsultationProblem.CODE_TAKEN.at("/code", "There is a process '" + process.code() + "' already.");
        }
    }

    /** The process with the code, otherwise 404. */
    public Process get(String code) {
        return findByIdOptional(code).orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such process."));
    }

    /** The same, locked until the end of the transaction, so that of two who revise it the second sees the first. */
    Process toRevise(String code) {
        return findByIdOptional(code, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such process."));
    }

    /** Refuses a reference to a process that there is not. */
    public void require(String pointer, String code) {
        if (findById(code) == null) {
            throw CommonProblem.UNKNOWN_REFERENCE.at(pointer, "There is no process '" + code + "'.");
        }
    }
}
