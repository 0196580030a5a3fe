package org.unep.summary.version;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.unep.chassis.problem.CommonProblem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All versions of all summaries. */
@ApplicationScoped
public class Versions implements PanacheRepositoryBase<SummaryVersion, SummaryVersion.Key> {

    /** The version, if there is one; otherwise 404. */
    public SummaryVersion one(UUID summary, int number) {
        return findByIdOptional(new SummaryVersion.Key(summary, number)).orElseThrow(
                () -> CommonProblem.NOT_FOUND.because("Summary " + summary + " has no version " + number + "."));
    }

    /** The one with the highest number. */
    public SummaryVersion latest(UUID summary) {
        return find("key.summary = ?1 order by key.number desc", summary).firstResultOptional()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no summary " + summary + "."));
    }

    /** Refuses to go on where a version of the summary is final. */
    public void requireNoneFinal(UUID summary) {
        find("key.summary = ?1 and status = ?2", summary, SummaryVersion.Status.FINAL).firstResultOptional().ifPresent(v -> {
            throw VersionProblem.VERSION_FINAL.because("Version " + v.number() + " of the summary is final.");
        });
    }

    void requireLatest(SummaryVersion version) {
        int latest = latest(version.summary()).number();
        if (version.number() != latest) {
            throw VersionProblem.VERSION_NOT_DRAFT.because("Version %d is not the latest: that is version %d."
                    .formatted(version.number(), latest));
        }
    }
}
