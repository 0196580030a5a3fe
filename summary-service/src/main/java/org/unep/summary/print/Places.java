package org.unep.summary.print;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is made in memory as a whole, a PDF or a DOCX, takes a place while it is made: as many are made at once as there are
 * places. Whoever comes then waits a little, and is told to come again.
 */
@ApplicationScoped
public class Places {

    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Semaphore places;
    private final int count;

    Places(@ConfigProperty(name = "suite.print.at-once") int count) {
        this.places = new Semaphore(count);
        this.count = count;
    }

    int count() {
        return count;
    }

    /**
     * Makes something in a place.
     *
     * @throws org.unep.chassis.problem.Problem 503 where all places stay taken
     */
    public <T> T make(Supplier<T> making) {
        if (!isTaken()) {
            throw PrintProblem.PRINTER_BUSY.because("Others are printing now.").retryAfter(WAIT);
        }
        try {
            return making.get();
        } finally {
            places.release();
        }
    }

    private boolean isTaken() {
        try {
            return places.tryAcquire(WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
