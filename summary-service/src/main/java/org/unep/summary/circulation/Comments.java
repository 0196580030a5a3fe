package org.unep.summary.circulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** All comments on all summaries. */
@ApplicationScoped
public class Comments implements PanacheRepositoryBase<Comment, UUID> {

    /** Which comments on a version a list is asked for; what is null nobody asked for. */
    record Filter(UUID summary, int number, @Nullable String sentence, @Nullable String section, @Nullable CommentCamp camp,
            @Nullable Disposition disposition, @Nullable Boolean open, @Nullable Instant since) {

        private String where(Map<String, Object> parameters) {
            var where = new StringBuilder("summary = :summary and number = :number");
            parameters.put("summary", summary);
            parameters.put("number", number);
            and(where, parameters, "sentence", sentence);
            and(where, parameters, "section", section);
            and(where, parameters, "camp", camp);
            and(where, parameters, "disposition", disposition);
            if (open != null) {
                where.append(open ? " and disposition is null" : " and disposition is not null");
            }
            if (since == null) {
                where.append(" and deleted = false");
            } else {
                where.append(" and updatedAt >= :since");
                parameters.put("since", since);
            }
            return where.toString();
        }

        private static void and(StringBuilder where, Map<String, Object> parameters, String name, @Nullable Object value) {
            if (value != null) {
                where.append(" and ").append(name).append(" = :").append(name);
                parameters.put(name, value);
            }
        }
    }

    /** The comment on the version, if there is one; otherwise 404. */
    Comment one(UUID summary, int number, UUID id) {
        return find("id = ?1 and summary = ?2 and number = ?3", id, summary, number).firstResultOptional()
                .orElseThrow(Comments::noSuch);
    }

    /** The same, which nobody else changes until the end of the transaction, and which was not taken back. */
    Comment locked(UUID summary, int number, UUID id) {
        Comment comment = find("id = ?1 and summary = ?2 and number = ?3", id, summary, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional().orElseThrow(Comments::noSuch);
        if (comment.isDeleted()) {
            throw noSuch();
        }
        return comment;
    }

    /** The page behind the key, with one more row where there are more. */
    List<Comment> page(Filter filter, @Nullable UUID after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String where = filter.where(parameters);
        if (after != null) {
            parameters.put("after", after);
        }
        return find(where + (after == null ? "" : " and id > :after"), Sort.by("id"), parameters).range(0, limit).list();
    }

    long count(Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        return count(filter.where(parameters), parameters);
    }

    /** Those on a version and on the versions before it, by version and in the order in which they were made. */
    List<Comment> upTo(UUID summary, int number) {
        return find("summary = ?1 and number <= ?2 and deleted = false", Sort.by("number").and("id"), summary, number).list();
    }

    /** Ids of those on any version of the summary of which nothing was made yet. */
    List<UUID> open(UUID summary) {
        return find("summary = ?1 and deleted = false and disposition is null", Sort.by("id"), summary).stream()
                .map(Comment::id)
                .toList();
    }

    private static Problem noSuch() {
        return CommonProblem.NOT_FOUND.because("There is no such comment on this version.");
    }
}
