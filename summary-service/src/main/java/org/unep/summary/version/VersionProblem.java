package org.unep.summary.version;

import jakarta.enterprise.inject.Produces;

import org.unep.chassis.problem.ProblemCatalog;
import org.unep.chassis.problem.ProblemType;

/** What can go wrong with versions of a summary beyond what can go wrong anywhere. */
public enum VersionProblem implements ProblemType {

    VERSION_NOT_DRAFT(409, "The version is not a draft that can be changed",
            "Only the latest version can be changed, and only while it is a DRAFT. Regenerate the summary to have a new one; the "
                    + "Co-Chairs' sentences are kept in it."),
    VERSION_NOT_CIRCULATED(409, "The version is not circulated",
            "Comments are taken, and a version is finalized, while it is CIRCULATED and the latest one."),
    VERSION_FINAL(409, "The summary has its final version",
            "It never changes, takes no comments and has no successor. What is wrong in it is corrected by a corrigendum."),
    VERSION_NOT_FINAL(409, "The version is not final",
            "Only a FINAL version is corrected by a corrigendum; a draft is edited."),
    COMMENTS_CLOSED(409, "The time for comments is over",
            "`commentsUntil` of the version has passed. What is still to be said can be said on the next version."),
    OPEN_COMMENTS(409, "Comments without a disposition are left",
            "Every comment on any version of the summary has a disposition before a version becomes final: REFLECTED, PARTLY or "
                    + "NOT_REFLECTED, with a reason. `comments` lists the ids of those without."),
    SOURCE_NOT_PUBLIC(422, "A source does not exist or is not public",
            "A sentence rests on what everybody can read in the process: delivered statements, report-backs, tabled proposals, "
                    + "consolidations that were not undone, consultations. `errors` points at the source. If it was published "
                    + "a moment ago, try again after `Retry-After`."),
    SENTENCE_WITHOUT_SOURCE(422, "An editorial sentence has no source",
            "Name what it rests on, or mark it as the Co-Chairs' own reflection with `reflection`."),
    SENTENCE_NOT_REPLACEABLE(422, "The sentence cannot be replaced",
            "It says that the text is not negotiated, which no corrigendum alters either; or it is one of the Co-Chairs' own, which "
                    + "is changed instead; or one of theirs stands in its place already.");

    private final Kind kind;

    VersionProblem(int status, String title, String explanation) {
        this.kind = new Kind(status, title, explanation);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** Gives the types their pages. */
    static class Catalog {

        @Produces
        ProblemCatalog catalog() {
            return ProblemCatalog.of(values());
        }
    }
}
