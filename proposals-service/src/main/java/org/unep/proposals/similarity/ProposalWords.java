package org.unep.proposals.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.unep.proposals.proposal.Status;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The words of all proposals, which a trigger keeps beside them. By JDBC, since arrays go in and out. What this class
 * reads is bounded: at most {@value #SAMPLE} proposals tell how rare words are, at most {@value #CANDIDATES} are compared
 * with one proposal, and at most {@value #OPEN} with each other.
 */
@ApplicationScoped
class ProposalWords {

    static final int SAMPLE = 2_000;
    static final int CANDIDATES = 500;
    static final int OPEN = 5_000;
    private static final int SOUGHT = 24;

    private static final TypeReference<Map<String, String>> LANGUAGE_MAP = new TypeReference<>() {
    };
    private static final String COLUMNS = """
            select w.proposal, w.tag, w.language, coalesce(p.title ->> w.tag, '') title, w.terms, w.counts, w.in_title,
                   not without_spaces(w.language) spaced
            from proposal_words w join proposal p on p.id = w.proposal
            """;
    private static final String OF_ONE = COLUMNS
            + "where w.proposal = ? and (cast(? as text) is null or w.language = ?) order by w.tag";
    private static final String OF_OPEN = COLUMNS + """
            where w.proposal in (
                select id from proposal
                where process = ? and status in ('SUBMITTED', 'TABLED') and (cast(? as text) is null or cluster = ?)
                order by created_at desc, id desc limit ?)
            order by w.language, w.proposal, w.tag""";
    // Those with the most telling words in common first; its own lineage is alike by origin. What is found by its words is
    // materialized, and words are joined, not sought in an array: neither leaves a slow plan to choose.
    private static final String LIKE_ONE = """
            with recursive up (id, produced_by) as (
                select id, produced_by from proposal where id = ? and not ?
                union
                select s.id, s.produced_by from proposal s join up on s.consolidated_by = up.produced_by),
            down (id, consolidated_by) as (
                select id, consolidated_by from proposal where id = ? and not ?
                union
                select r.id, r.consolidated_by from proposal r join down on r.produced_by = down.consolidated_by),
            found as materialized (
                select * from proposal_words
                where process = ? and language = ? and proposal <> ? and search @@ cast(? as tsquery))
            """ + COLUMNS.replace("proposal_words w", "found w") + """
            where p.submitted_at is not null and p.status = any (?)
              and w.proposal <> all (array(select id from up union all select id from down))
            order by (select sum(k.weight) from unnest(w.terms) t (term) join unnest(?, ?) k (term, weight) using (term))
                     desc nulls last, w.proposal, w.tag
            limit ?""";
    private static final String RARITY = """
            with sample as materialized (
                select w.terms from proposal_words w join proposal p on p.id = w.proposal
                where w.process = ? and w.language = ? and p.submitted_at is not null
                order by p.created_at desc, p.id desc limit ?)
            select cast(null as text), count(*) from sample
            union all
            select term, count(*) from sample cross join unnest(terms) t (term) join unnest(?) asked (term) using (term)
            group by term""";
    private static final String COMPARED = """
            select id, number, status, cluster, cast(title as text),
                   cast((select jsonb_object_agg(key, left(value, 4000)) from jsonb_each_text(text)) as text)
            from proposal where id = any (?)""";
    private static final String STEMS = """
            select word, array_to_string(tsvector_to_array(to_tsvector(search_configuration(?), word)), ' ')
            from unnest(?) word""";

    private final DataSource database;
    private final ObjectMapper json;

    ProposalWords(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The words of a proposal in each of its languages, or in one of them. */
    List<Words> of(UUID proposal, @Nullable String language) {
        return rows(OF_ONE, ProposalWords::words, proposal, language, language);
    }

    /** The words of the latest open proposals of a process, by language. */
    List<Words> ofOpen(String process, @Nullable String cluster) {
        return rows(OF_OPEN, ProposalWords::words, process, cluster, cluster, OPEN);
    }

    /** The words of the public proposals of the process that share the most telling words with the proposal. */
    List<Words> like(Fingerprint one, String process, Collection<Status> statuses, boolean lineage) {
        UUID id = one.words().proposal();
        List<Map.Entry<String, Double>> best = best(one);
        String[] keys = best.stream().map(Map.Entry::getKey).toArray(String[]::new);
        Double[] weights = best.stream().map(Map.Entry::getValue).toArray(Double[]::new);
        return rows(LIKE_ONE, ProposalWords::words, id, lineage, id, lineage, process, one.words().language(), id,
                sought(one.words(), keys), statuses.stream().map(Status::name).toArray(String[]::new),
                keys, weights, CANDIDATES);
    }

    private static List<Map.Entry<String, Double>> best(Fingerprint one) {
        return one.terms().entrySet().stream()
                .sorted(Map.Entry.<String, Double> comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(SOUGHT).toList();
    }

    // any of the most telling words; where none tells anything, all, as in the same proposal again
    private static String sought(Words one, String[] keys) {
        Stream<String> terms = keys.length > 0 ? Stream.of(keys) : one.terms().stream();
        return terms.map(term -> "'" + term.replace("\\", "\\\\").replace("'", "''") + "'")
                .collect(Collectors.joining(keys.length > 0 ? " | " : " & "));
    }

    /** How rare the terms are among the latest public proposals of the process in the language. */
    Rarity rarity(String process, String language, Collection<String> terms) {
        var frequencies = new HashMap<@Nullable String, Integer>();
        terms.forEach(term -> frequencies.put(term, 0));
        rows(RARITY, row -> frequencies.put(row.getString(1), row.getInt(2)), process, language, SAMPLE,
                terms.stream().distinct().toArray(String[]::new));
        Integer proposals = frequencies.remove(null);
        return new Rarity(proposals == null ? 0 : proposals, Map.copyOf(frequencies));
    }

    /** The proposals themselves, with the beginnings of their texts. */
    Map<UUID, Compared> compared(Collection<UUID> ids) {
        var found = new HashMap<UUID, Compared>();
        rows(COMPARED, this::compared, (Object) ids.toArray(UUID[]::new)).forEach(c -> found.put(c.proposal(), c));
        return found;
    }

    /** Words without their endings; empty for those that tell nothing in any text, such as 'the'. */
    Map<String, String> stems(String language, Collection<String> words) {
        var stems = new HashMap<String, String>();
        rows(STEMS, row -> stems.put(row.getString(1), row.getString(2)), language, words.toArray(String[]::new));
        return stems;
    }

    private static Words words(ResultSet row) throws SQLException {
        return new Words(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
                List.of((String[]) row.getArray(5).getArray()), List.of((Integer[]) row.getArray(6).getArray()),
                row.getInt(7), row.getBoolean(8));
    }

    private Compared compared(ResultSet row) throws SQLException {
        return new Compared(row.getObject(1, UUID.class), row.getObject(2, Integer.class), Status.valueOf(row.getString(3)),
                row.getString(4), languageMap(row.getString(5)), languageMap(row.getString(6)));
    }

    private Map<String, String> languageMap(@Nullable String text) {
        try {
            return text == null ? Map.of() : json.readValue(text, LANGUAGE_MAP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Reading<T> reading, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i] instanceof Object[] array ? array(connection, array) : parameters[i]);
            }
            var rows = new ArrayList<T>();
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(reading.read(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The words of the proposals cannot be read", e);
        }
    }

    private static Array array(Connection connection, Object[] array) throws SQLException {
        return connection.createArrayOf(array instanceof UUID[] ? "uuid" : array instanceof Double[] ? "float8" : "text",
                array);
    }
}
