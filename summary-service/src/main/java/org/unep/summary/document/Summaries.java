package org.unep.summary.document;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PessimisticLockException;

import org.hibernate.Session;
import org.unep.chassis.problem.CommonProblem;
import org.unep.chassis.problem.Problem;
import org.unep.summary.document.SummaryView.EditionView;
import org.unep.summary.document.SummaryView.VersionView;
import org.unep.summary.readmodel.Watermark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The stored summaries, with what is told of their versions; the texts of those are {@link Editions}. */
@ApplicationScoped
public class Summaries {

    private static final TypeReference<List<Watermark>> WATERMARKS = new TypeReference<>() {
    };
    private static final TypeReference<List<EditionView>> EDITIONS = new TypeReference<>() {
    };
    private static final String ROWS = "select cast(id as text), process, version, created_at, updated_at from summary ";

    private final Session entities;
    private final ObjectMapper json;

    Summaries(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Keeps a new summary, which has no version yet, in the caller's transaction. */
    void keep(UUID id, String process, Instant at) {
        entities.createNativeQuery("""
                insert into summary (id, process, version, created_at, updated_at) values (:id, :process, 1, :at, :at)""")
                .setParameter("id", id).setParameter("process", process).setParameter("at", at).executeUpdate();
    }

    /**
     * Lets nobody else change the summary or its versions until the end of the transaction.
     *
     * @return the code of its process
     * @throws org.unep.chassis.problem.Problem 404 where there is none, 409 where somebody changed it since the transaction's
     *         snapshot was taken
     */
    public String lock(UUID id) {
        return lock(id, "update");
    }

    /** The same, except that others may hold it in this way at the same time: for what is said of a version. */
    public String lockAgainstMoves(UUID id) {
        return lock(id, "share");
    }

    private String lock(UUID id, String mode) {
        try {
            return entities.createNativeQuery("select process from summary where id = :id for " + mode, String.class)
                    .setParameter("id", id).getResultList().stream().findFirst().orElseThrow(() -> noSuch(id));
        } catch (PessimisticLockException changedSinceTheSnapshot) {
            throw CommonProblem.CONFLICT.because("The summary is being changed at this moment.")
                    .retryAfter(Duration.ofSeconds(1));
        }
    }

    /** Counts one more change of a summary, and answers its version by now. */
    public int touch(UUID id, Instant at) {
        entities.createNativeQuery("update summary set version = version + 1, updated_at = :at where id = :id")
                .setParameter("id", id).setParameter("at", at).executeUpdate();
        return entities.createNativeQuery("select version from summary where id = :id", Integer.class).setParameter("id", id)
                .getSingleResult();
    }

    /** The number of the Co-Chairs' next sentence: none is given twice, in whatever version. */
    public int nextSentence(UUID id) {
        entities.createNativeQuery("update summary set sentences = sentences + 1 where id = :id").setParameter("id", id)
                .executeUpdate();
        return entities.createNativeQuery("select sentences from summary where id = :id", Integer.class).setParameter("id", id)
                .getSingleResult();
    }

    /** The summary as it is shown; otherwise 404. */
    public SummaryView one(UUID id) {
        return find(id).orElseThrow(() -> noSuch(id));
    }

    /** A version as it is shown; otherwise 404. */
    public VersionView version(UUID id, int number) {
        return one(id).versions().stream().filter(v -> v.number() == number).findFirst().orElseThrow(
                () -> CommonProblem.NOT_FOUND.because("Summary " + id + " has no version " + number + "."));
    }

    private static Problem noSuch(UUID id) {
        return CommonProblem.NOT_FOUND.because("There is no summary " + id + ".");
    }

    Optional<SummaryView> find(UUID id) {
        return views(entities.createNativeQuery(ROWS + "where id = :id", Object[].class).setParameter("id", id)
                .getResultList()).stream().findFirst();
    }

    /** The summaries of a process that changed since, whose id is behind the one given, in the order of ids. */
    List<SummaryView> of(String process, Instant since, UUID after, int limit) {
        return views(entities.createNativeQuery(
                ROWS + "where process = :process and updated_at >= :since and id > :after order by id", Object[].class)
                .setParameter("process", process).setParameter("since", since).setParameter("after", after)
                .setMaxResults(limit).getResultList());
    }

    long count(String process, Instant since) {
        return entities.createNativeQuery(
                "select count(*) from summary where process = :process and updated_at >= :since", Long.class)
                .setParameter("process", process).setParameter("since", since).getSingleResult();
    }

    private List<SummaryView> views(List<Object[]> rows) {
        Map<UUID, List<VersionView>> versions = versions(rows.stream().map(r -> UUID.fromString((String) r[0])).toList());
        return rows.stream().map(r -> {
            UUID id = UUID.fromString((String) r[0]);
            return new SummaryView(id, (String) r[1], (Integer) r[2], (Instant) r[3], (Instant) r[4],
                    versions.getOrDefault(id, List.of()));
        }).toList();
    }

    private Map<UUID, List<VersionView>> versions(Collection<UUID> summaries) {
        Map<UUID, List<VersionView>> versions = new LinkedHashMap<>();
        if (summaries.isEmpty()) {
            return versions;
        }
        entities.createNativeQuery(
                """
                        select cast(summary as text), number, status, rule_version, as_of, cast(watermark as text), created_at, created_as, language,
                               revision, comments_until, circulated_at, finalized_at,
                               (select cast(jsonb_agg(jsonb_build_object('language', language, 'sha256', sha256) order by language) as text)
                                from summary_edition e where e.summary = v.summary and e.number = v.number)
                        from summary_version v where summary in (:ids) order by summary, number""",
                Object[].class)
                .setParameterList("ids", summaries).getResultList()
                .forEach(r -> versions.computeIfAbsent(UUID.fromString((String) r[0]), s -> new ArrayList<>())
                        .add(new VersionView((Integer) r[1], (String) r[2], (Integer) r[3], (Instant) r[4],
                                read((String) r[5], WATERMARKS), (Instant) r[6], (String) r[7],
                                "/v1/summaries/" + r[0] + "/versions/" + r[1], (String) r[8],
                                (Integer) r[9], (Instant) r[10], (Instant) r[11], (Instant) r[12],
                                read((String) r[13], EDITIONS))));
        return versions;
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
