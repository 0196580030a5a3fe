package org.unep.summary.readmodel;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** The read model as tests look at it. */
@ApplicationScoped
public class ReadModel {

    private final Session entities;

    ReadModel(Session entities) {
        this.entities = entities;
    }

    /** Number of rows and hash of what is in each table, but for those named. */
    @Transactional
    Map<String, String> contents(String... without) {
        Map<String, String> contents = new TreeMap<>();
        ReadModelTables.FOLDED.stream().filter(table -> !List.of(without).contains(table))
                .forEach(table -> contents.put(table, texts(
                        "select count(*) || ' rows ' || md5(coalesce(string_agg(cast(t as text), ',' order by cast(t as text)), '')) from "
                                + table + " t")
                        .get(0)));
        return contents;
    }

    @Transactional
    List<String> texts(String sql) {
        return entities.createNativeQuery(sql, String.class).getResultList();
    }

    /** Returns when every aggregate of the process is as what was told of it says last. */
    void awaitFolded(String process, List<Told> told) {
        Map<Object, Integer> latest = new HashMap<>();
        told.forEach(t -> latest.merge(
                t.topic() + t.data().getOrDefault("id", t.data().get("code")) + t.data().containsKey("government"),
                (Integer) t.data().get("version"), Math::max));
        int expected = latest.values().stream().mapToInt(Integer::intValue).sum();
        String versions = Stream
                .of("consultation", "registration", "session", "proposal", "consolidation", "statement", "report_back")
                .map(table -> "select version from " + table + " where process = '%1$s'")
                .collect(Collectors.joining(" union all ",
                        "select cast(coalesce(sum(version), 0) as text) from (select version from process where code = '%1$s' "
                                + "union all select version from actor where code like '%1$s-%%' union all ",
                        ") v"))
                .formatted(process);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> texts(versions).get(0),
                Integer.toString(expected)::equals);
    }

    @Transactional
    void execute(String sql) {
        entities.createNativeQuery(sql, Object.class).executeUpdate();
    }

    /** Forgets everything that was told. */
    @Transactional
    void empty() {
        execute("truncate " + ReadModelTables.FOLDED.stream().collect(Collectors.joining(", ")));
    }
}
