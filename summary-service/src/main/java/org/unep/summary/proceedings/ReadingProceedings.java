package org.unep.summary.proceedings;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.unep.summary.proceedings.Told.Actor;
import org.unep.summary.proceedings.Told.Position;
import org.unep.summary.proceedings.Told.Raised;
import org.unep.summary.proceedings.Told.Stand;
import org.unep.summary.proceedings.Told.Statement;
import org.unep.summary.readmodel.Watermark;
import org.unep.summary.support.Quantifier;
import org.unep.summary.support.Stance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads from the read model all that a summary is written from. */
@ApplicationScoped
public class ReadingProceedings {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private static final long ANY = 1;
    private static final long ALL = Integer.MAX_VALUE;

    private record Row(String about, String actor, @Nullable Position position, Statement statement) {
    }

    private final Session entities;
    private final ObjectMapper json;

    ReadingProceedings(Session entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Everything that a summary is written from: of what was said without a name the newest, and how much more there is. */
    public Proceedings of(String process) {
        return of(process, read(ReadingSql.HELD, process), read(ReadingSql.UNNAMED, process), read(ReadingSql.RAISED, process),
                new Unquoted(views(process, ALL), issues(process, ALL)));
    }

    /**
     * Who stands where, with what was proposed and reported; without cross-cutting issues. Its cost is bounded by proposals
     * times actors.
     */
    public Proceedings standings(String process) {
        return of(process, read(ReadingSql.HELD, process), read(ReadingSql.UNNAMED, process), List.of(),
                new Unquoted(views(process, ANY), Map.of()));
    }

    /** Who raised which cross-cutting issue; without who stands where. Its cost is bounded by issues times actors. */
    public Proceedings issues(String process) {
        return of(process, List.of(), List.of(), read(ReadingSql.RAISED, process),
                new Unquoted(Map.of(), issues(process, ANY)));
    }

    private Proceedings of(String process, List<Row> held, List<Row> unnamed, List<Row> raised, Unquoted unquoted) {
        Map<String, Actor> actors = actors(process, held, raised);
        return new Proceedings(docs("process where code = :process", process, Told.Process.class).get(0), actors,
                docs("consultation where process = :process and doc ->> 'status' is distinct from 'CANCELLED' order by doc ->> 'kind' <> 'REGIONAL', doc ->> 'startsOn' nulls last, id",
                        process,
                        Told.Consultation.class),
                byId(docs("session where process = :process order by id", process, Told.Session.class), Told.Session::id),
                byId(docs("proposal where process = :process order by number nulls last, id", process, Told.Proposal.class),
                        Told.Proposal::id),
                docs("consolidation where process = :process and doc ->> 'undone' is null order by id", process,
                        Told.Consolidation.class),
                stands(held, actors), stands(unnamed, actors),
                raised.stream().map(r -> new Raised(r.about(), actors.get(r.actor()), r.statement())).toList(),
                docs("report_back where process = :process order by reported_at, session, id", process,
                        Told.ReportBack.class),
                unquoted);
    }

    /** How far the topics have been read. */
    public List<Watermark> watermarks() {
        return entities.createNativeQuery("select topic, partition, next_offset from watermark order by topic, partition",
                Object[].class).getResultList().stream()
                .map(r -> new Watermark((String) r[0], (Integer) r[1], ((Number) r[2]).longValue())).toList();
    }

    // whoever stands somewhere, raised something, or is named by a statement that is cited; and whom the documents name
    private Map<String, Actor> actors(String process, List<Row> held, List<Row> raised) {
        Set<String> codes = new TreeSet<>();
        Stream.concat(held.stream(), raised.stream()).forEach(r -> {
            codes.add(r.actor());
            codes.addAll(r.statement().onBehalfOf());
            codes.add(Objects.requireNonNullElse(r.statement().participant(), ""));
        });
        Map<String, Actor> actors = new LinkedHashMap<>();
        entities.createNativeQuery("""
                select code, kind, cast(doc -> 'name' as text) from actor
                where kind = 'GROUP' or code in (select jsonb_array_elements_text(cast(:codes as jsonb)))
                   or code in (select doc #>> '{origin,participant}' from proposal where process = :process)
                   or code in (select doc ->> 'host' from consultation where process = :process)
                order by code""", Object[].class).setParameter("process", process).setParameter("codes", write(codes))
                .getResultList()
                .forEach(r -> actors.put((String) r[0], new Actor((String) r[0], (String) r[1], read(r[2], TEXTS))));
        return actors;
    }

    private List<Row> read(String sql, String process) {
        return entities.createNativeQuery(sql, Object[].class).setParameter("process", process).getResultList().stream()
                .map(r -> new Row((String) r[0], (String) r[1], r[2] == null ? null : read(r[2], Position.class),
                        read(r[3], Statement.class)))
                .toList();
    }

    private static List<Stand> stands(List<Row> rows, Map<String, Actor> actors) {
        return rows.stream().map(r -> new Stand(UUID.fromString(r.about()), actors.get(r.actor()),
                Objects.requireNonNull(r.position()), r.statement())).toList();
    }

    private Map<UUID, Map<Stance, Long>> views(String process, long most) {
        Map<UUID, Map<Stance, Long>> views = new HashMap<>();
        beside(ReadingSql.UNNAMED_BESIDE, process, most).forEach(r -> views
                .computeIfAbsent(UUID.fromString((String) r[0]), p -> new EnumMap<>(Stance.class))
                .put(Stance.valueOf((String) r[1]), (Long) r[2]));
        return views;
    }

    private Map<String, Map<Quantifier, Long>> issues(String process, long most) {
        Map<String, Map<Quantifier, Long>> issues = new HashMap<>();
        beside(ReadingSql.RAISED_BESIDE, process, most).forEach(r -> issues
                .computeIfAbsent((String) r[0], i -> new EnumMap<>(Quantifier.class))
                .put(Quantifier.valueOf((String) r[1]), (Long) r[2]));
        return issues;
    }

    private List<Object[]> beside(String sql, String process, long most) {
        return entities.createNativeQuery(sql, Object[].class).setParameter("process", process).setParameter("most", most)
                .getResultList();
    }

    private <T> List<T> docs(String fromWhere, String process, Class<T> type) {
        return entities.createNativeQuery("select cast(doc as text) from " + fromWhere, String.class)
                .setParameter("process", process).getResultList().stream().map(doc -> read(doc, type)).toList();
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        Map<UUID, T> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }

    private <T> T read(Object text, Class<T> type) {
        try {
            return json.readValue((String) text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(Object text, TypeReference<T> type) {
        try {
            return json.readValue((String) text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Set<String> codes) {
        try {
            return json.writeValueAsString(codes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
