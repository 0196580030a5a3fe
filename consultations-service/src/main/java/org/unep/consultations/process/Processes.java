package org.unep.consultations.process;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
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

    /** Refuses a cluster that the process does not have, where it says which it has. */
    public void requireCluster(String pointer, String code, @Nullable String cluster) {
        List<String> clusters = get(code).clusters().stream().map(Term::code).toList();
        if (cluster != null && !clusters.isEmpty() && !clusters.contains(cluster)) {
            throw CommonProblem.UNKNOWN_REFERENCE.at(pointer, "The process has no cluster '%s'.".formatted(cluster));
        }
    }

    /** Refuses a reference to a process that there is not. */
    public void require(String pointer, String code) {
        if (findById(code) == null) {
            throw CommonProblem.UNKNOWN_REFERENCE.at(pointer, "There is no process '" + code + "'.");
        }
    }
}
